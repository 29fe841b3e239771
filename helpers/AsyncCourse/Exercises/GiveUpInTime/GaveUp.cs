namespace AsyncCourse.Exercises;

/// <summary>How a method that is never answered gave up, beside a control that ran the same timers.</summary>
/// <param name="Threw">Whether it threw.</param>
/// <param name="After">How long it took.</param>
/// <param name="IsLate">Whether the control's whole time had passed twice by then.</param>
/// <param name="Possible">How many attempts the control had time for.</param>
internal sealed record GaveUp(bool Threw, TimeSpan After, bool IsLate, int Possible);
