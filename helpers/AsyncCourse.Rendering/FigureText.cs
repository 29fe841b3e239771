namespace AsyncCourse.Rendering;

/// <summary>Texts and numbers as plotly.js takes them.</summary>
internal static class FigureText
{
    /// <summary>The assumed width of a letter, in pixels.</summary>
    public const double Letter = 6.6;

    private const int LongestName = 28;

    /// <summary>A name, cut so that it leaves room for the drawing.</summary>
    public static string Short(string name) => Escape(name.Length <= LongestName ? name : $"{name[..(LongestName - 1)]}…");

    /// <summary>Escapes a text, because plotly.js reads some HTML in texts and no name is meant as HTML.</summary>
    /// <remarks>It knows few entities, and would show the <c>&amp;quot;</c> of an HTML encoder as it stands.</remarks>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>Rounds to six significant digits: finer than a pixel, and a chart of many bars stays small.</summary>
    public static double Round(double value)
    {
        if (value == 0)
        {
            return value;
        }

        var digits = 5 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return digits is >= 0 and <= 15 ? Math.Round(value, digits) : value;
    }
}
