namespace AsyncCourse.Exercises;

/// <summary>How a method that never gets an answer gave up, compared with a control that ran the same timers.</summary>
/// <param name="Threw">Whether the method threw.</param>
/// <param name="After">After how long the method ended.</param>
/// <param name="IsLate">Whether the control's total time had passed twice by then.</param>
/// <param name="Possible">How many attempts the control had time for.</param>
internal sealed record GaveUp(bool Threw, TimeSpan After, bool IsLate, int Possible);
