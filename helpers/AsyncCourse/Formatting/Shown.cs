using System.Collections;
using System.Globalization;

namespace AsyncCourse.Formatting;

/// <summary>Values as claims and predictions show them: with units, and the same in every culture.</summary>
internal static class Shown
{
    public static string Text(object? value) => value switch
    {
        null => "nothing",
        TimeSpan duration => duration.ToText(),
        bool truth => truth ? "yes" : "no",
        string text => text,
        int or long or short or byte or uint or ulong => ((IFormattable)value).ToString("#,0", CultureInfo.InvariantCulture),
        double or float or decimal => ((IFormattable)value).ToString("#,0.###", CultureInfo.InvariantCulture),
        IEnumerable many => string.Join(", ", many.Cast<object?>().Select(Text)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
