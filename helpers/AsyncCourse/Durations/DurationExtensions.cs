using System.Globalization;

namespace AsyncCourse;

/// <summary>Writes durations the way prose does: <c>0.3.Seconds()</c>, and back to text with a unit.</summary>
public static class DurationExtensions
{
    /// <summary>A duration of this many seconds.</summary>
    public static TimeSpan Seconds(this double value) => TimeSpan.FromSeconds(value);

    /// <summary>A duration of this many seconds.</summary>
    public static TimeSpan Seconds(this int value) => TimeSpan.FromSeconds(value);

    /// <summary>A duration of this many milliseconds.</summary>
    public static TimeSpan Milliseconds(this double value) => TimeSpan.FromMilliseconds(value);

    /// <summary>A duration of this many milliseconds.</summary>
    public static TimeSpan Milliseconds(this int value) => TimeSpan.FromMilliseconds(value);

    /// <summary>
    /// The duration rounded for reading, with its unit, the same in every culture: <c>20 ms</c>, <c>0.15 s</c>.
    /// </summary>
    public static string ToText(this TimeSpan value)
    {
        var seconds = Math.Abs(value.TotalSeconds);
        var sign = value < TimeSpan.Zero ? "-" : "";
        return sign + seconds switch
        {
            0 => "0 s",
            < 0.001 => Number(seconds * 1e6, "0.#", "µs"),
            < 0.01 => Number(seconds * 1e3, "0.0", "ms"),
            < 0.1 => Number(seconds * 1e3, "0", "ms"),
            < 10 => Number(seconds, "0.00", "s"),
            < 100 => Number(seconds, "0.0", "s"),
            < 600 => Number(seconds, "0", "s"),
            _ => Number(seconds / 60, "0.0", "min"),
        };
    }

    private static string Number(double value, string format, string unit) =>
        value.ToString(format, CultureInfo.InvariantCulture) + " " + unit;
}
