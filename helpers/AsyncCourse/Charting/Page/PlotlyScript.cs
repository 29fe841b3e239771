namespace AsyncCourse.Charting;

/// <summary>
/// The script that a page with charts needs once: plotly.js and the course's drawing code, so that no network is needed. A
/// lesson's first cell carries it; where no lesson was started, the first chart does.
/// </summary>
internal static class PlotlyScript
{
    private static readonly Lazy<string> Fragment = new(Build);
    private static int _carried;

    /// <summary>A script element of about half a megabyte. A page may hold it more than once.</summary>
    public static string Html => Fragment.Value;

    /// <summary>The script, for an output that stays on the page. Charts that follow don't carry it again.</summary>
    public static string Carry()
    {
        Volatile.Write(ref _carried, 1);
        return Html;
    }

    /// <summary>The script if nothing has carried it in this session; otherwise nothing.</summary>
    public static string CarryOnce() => Interlocked.Exchange(ref _carried, 1) == 0 ? Html : "";

    /// <summary>Makes the next chart carry the script, as in a new session.</summary>
    public static void Forget() => Volatile.Write(ref _carried, 0);

    private static string Build()
    {
        var packed = Convert.ToBase64String(ChartAssets.Read("plotly-basic.min.js.gz"));
        var script = ChartAssets.ReadText("charts.js");

        return $"<script>{script.Replace("@packed", packed, StringComparison.Ordinal)}</script>";
    }
}
