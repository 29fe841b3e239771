namespace AsyncCourse.Rendering;

/// <summary>Ticks of a logarithmic axis, each written in full: plotly.js writes bare digits between the powers of ten.</summary>
internal static class LogTicks
{
    private const int FewDecades = 3;

    /// <summary>1, 2 and 5 times each power of ten if there are few of them; otherwise the powers only.</summary>
    public static double[] Between(double least, double most)
    {
        var first = (int)Math.Floor(Math.Log10(least));
        var last = (int)Math.Ceiling(Math.Log10(most));
        double[] steps = last - first <= FewDecades ? [1, 2, 5] : [1];

        return [.. Enumerable.Range(first, last - first + 1)
            .SelectMany(power => steps.Select(step => FigureText.Round(step * Math.Pow(10, power))))];
    }
}
