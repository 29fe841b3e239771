using AsyncCourse.Formatting;

namespace AsyncCourse;

/// <summary>The unit that makes a chart's times easy to read: all times of one chart share it.</summary>
/// <param name="Unit">"s", "ms" or "µs".</param>
/// <param name="PerSecond">How many of the unit make a second.</param>
public readonly record struct TimeScale(string Unit, double PerSecond)
{
    /// <summary>The largest unit of which the longest time has at least one.</summary>
    /// <param name="longest">The longest time of the chart.</param>
    public static TimeScale For(TimeSpan longest) => longest.TotalSeconds switch
    {
        >= 0.9995 => new TimeScale("s", 1),
        >= 0.0009995 or 0 => new TimeScale("ms", 1_000),
        _ => new TimeScale("µs", 1_000_000),
    };

    /// <summary>A time as a number of units.</summary>
    public double In(TimeSpan time) => time.TotalSeconds * PerSecond;

    /// <summary>A time as it is written in a chart, in any locale: "1.00 s".</summary>
    public string Write(TimeSpan time) => $"{NumberText.WriteMeasured(In(time))} {Unit}";
}
