namespace AsyncCourse.Exercises;

/// <summary>How a few answers came and were shown.</summary>
/// <param name="Completed">The answers in the order in which they came.</param>
/// <param name="Shown">What was shown, in that order.</param>
/// <param name="Late">The answer that was there and not shown in time; null if all were.</param>
/// <param name="TimeToShow">How long each had.</param>
/// <param name="ReturnedEarly">Whether the method ended while answers were missing.</param>
/// <param name="Attempt">How the method ended.</param>
internal sealed record Arrivals(
    IReadOnlyList<string> Completed, IReadOnlyList<string> Shown, string? Late, TimeSpan TimeToShow, bool ReturnedEarly,
    Attempt Attempt);
