namespace AsyncCourse.Rendering;

/// <summary>Ticks of a logarithmic axis, each written in full: plotly.js writes bare digits between the powers of ten.</summary>
internal static class LogTicks
{
    private const int FewDecades = 3;

    /// <summary>1, 2 and 5 of each power of ten over a few of them, over more of them only the powers.</summary>
    public static double[] Between(double least, double most)
    {
        var first = (int)Math.Floor(Math.Log10(least));
        var last = (int)Math.Ceiling(Math.Log10(most));
        double[] steps = last - first <= FewDecades ? [1, 2, 5] : [1];

        return [.. Enumerable.Range(first, last - first + 1)
            .SelectMany(power => steps.Select(step => FigureText.Round(step * Math.Pow(10, power))))];
    }
}
