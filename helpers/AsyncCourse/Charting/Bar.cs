namespace AsyncCourse;

/// <summary>One bar of a <see cref="BarChart"/>.</summary>
/// <param name="Label">What was measured.</param>
/// <param name="Value">The value, in the unit of the chart's axis.</param>
/// <param name="Text">The value as written beside the bar, with its unit.</param>
/// <param name="Role">What was being done, which gives the bar its colour.</param>
public sealed record Bar(string Label, double Value, string Text, SpanRole Role = SpanRole.Waiting);
