namespace AsyncCourse.Rendering;

/// <summary>Texts and numbers as plotly.js takes them.</summary>
internal static class FigureText
{
    /// <summary>How wide a letter is taken to be, in pixels.</summary>
    public const double Letter = 6.6;

    private const int LongestName = 28;

    /// <summary>A name that leaves room for the drawing.</summary>
    public static string Short(string name) => Escape(name.Length <= LongestName ? name : $"{name[..(LongestName - 1)]}…");

    /// <summary>plotly.js reads some HTML in texts; a name is never meant as such.</summary>
    /// <remarks>It knows few entities, and would show the <c>&amp;quot;</c> of an HTML encoder as it stands.</remarks>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>Six significant digits: finer than a pixel, and a chart of many bars stays small.</summary>
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
