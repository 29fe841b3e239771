namespace AsyncCourse;

/// <summary>What a thing costs, says the practice API.</summary>
/// <param name="Symbol">The thing.</param>
/// <param name="Amount">What it costs.</param>
public sealed record Price(string Symbol, decimal Amount);
