namespace AsyncCourse.Exercises;

/// <summary>How a few answers arrived and were shown.</summary>
/// <param name="Completed">The answers in the order in which they arrived.</param>
/// <param name="Shown">What was shown, in the order in which it was shown.</param>
/// <param name="Late">The first answer that was not shown in time; null if all were.</param>
/// <param name="TimeToShow">How long the method had to show each answer.</param>
/// <param name="ReturnedEarly">Whether the method ended before all answers had arrived.</param>
/// <param name="Attempt">How the method ended.</param>
internal sealed record Arrivals(
    IReadOnlyList<string> Completed, IReadOnlyList<string> Shown, string? Late, TimeSpan TimeToShow, bool ReturnedEarly,
    Attempt Attempt);
