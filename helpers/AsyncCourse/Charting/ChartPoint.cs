namespace AsyncCourse;

/// <summary>A point of a line, in the units of the chart's axes.</summary>
/// <param name="X">The value that was chosen.</param>
/// <param name="Y">The value that was measured.</param>
public readonly record struct ChartPoint(double X, double Y);
