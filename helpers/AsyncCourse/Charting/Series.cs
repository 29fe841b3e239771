namespace AsyncCourse;

/// <summary>One line of a chart.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Points">Its points, in the order of X.</param>
public sealed record Series(string Name, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>A line through measured points.</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="points">The points, in any order.</param>
    public Series(string name, params IEnumerable<(double X, double Y)> points)
        : this(name, [.. points.OrderBy(point => point.X).Select(point => new ChartPoint(point.X, point.Y))])
    {
    }

    /// <summary>A line through measured times; the chart shows them in seconds.</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="points">The points, in any order.</param>
    public Series(string name, params IEnumerable<(double X, TimeSpan Y)> points)
        : this(name, points.Select(point => (point.X, point.Y.TotalSeconds)))
    {
    }

    /// <summary>Whether a value holds until the next point. Otherwise lines are straight and points have markers.</summary>
    public bool IsStep { get; init; }
}
