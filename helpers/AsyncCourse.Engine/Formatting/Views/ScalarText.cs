using System.Globalization;
using System.Numerics;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>The text of a value without parts, the same in every locale.</summary>
/// <param name="Text">The value as text.</param>
/// <param name="IsNumber">True if a table must align it to the right.</param>
internal sealed record ScalarText(string Text, bool IsNumber)
{
    /// <summary>Formats a value; null if it has parts.</summary>
    public static ScalarText? TryFormat(object? value) => value switch
    {
        null => new("null", false),
        string text => new(text, false),
        bool or char => new(value.ToString()!, false),
        sbyte or byte or short or ushort or int or uint or long or ulong or nint or nuint or Int128 or UInt128
            or Half or float or double or decimal or BigInteger =>
            new(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), true),
        TimeSpan time => new(Duration(time), true),
        DateTime time => new(Moment(time, time.Kind == DateTimeKind.Utc ? "'Z'" : ""), false),
        DateTimeOffset time => new(Moment(time, "' 'zzz"), false),
        DateOnly date => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), false),
        TimeOnly time => new(time.ToString("HH:mm:ss.FFF", CultureInfo.InvariantCulture), false),
        Guid or Enum or Uri or Version => new(value.ToString()!, false),
        Type type => new(TypeName.Of(type), false),
        _ => null,
    };

    // Four digits in the unit that a person would choose: 151 ms, 1.051 s, 2 min 5 s.
    private static string Duration(TimeSpan time)
    {
        if (time < TimeSpan.Zero)
        {
            return time == TimeSpan.MinValue ? time.ToString() : "-" + Duration(time.Negate());
        }

        return time switch
        {
            { Ticks: 0 } => "0 s",
            { TotalMilliseconds: < 0.99995 } => Digits(time.TotalMicroseconds) + " µs",
            { TotalSeconds: < 0.99995 } => Digits(time.TotalMilliseconds) + " ms",
            { TotalSeconds: < 59.995 } => Digits(time.TotalSeconds) + " s",
            _ => Long(TimeSpan.FromSeconds(Math.Round(time.TotalSeconds))),
        };
    }

    private static string Long(TimeSpan time) => time switch
    {
        { TotalHours: < 1 } => $"{time.Minutes} min {time.Seconds} s",
        { TotalDays: < 1 } => $"{time.Hours} h {time.Minutes} min {time.Seconds} s",
        _ => $"{time.Days} d {time.Hours} h {time.Minutes} min",
    };

    private static string Digits(double number)
    {
        var decimals = number >= 999.95 ? 0 : number >= 99.995 ? 1 : number >= 9.9995 ? 2 : 3;
        return Math.Round(number, decimals).ToString("0.###", CultureInfo.InvariantCulture);
    }

    private static string Moment(IFormattable time, string zone) =>
        time.ToString("yyyy-MM-dd HH:mm:ss.FFF" + zone, CultureInfo.InvariantCulture);
}
