namespace AsyncCourse;

/// <summary>A price that the practice API gives.</summary>
/// <param name="Symbol">What is priced, such as <c>apples</c>.</param>
/// <param name="Amount">What it costs, in no currency in particular.</param>
public sealed record Price(string Symbol, decimal Amount);
