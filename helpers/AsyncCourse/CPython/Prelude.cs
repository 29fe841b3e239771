namespace AsyncCourse.CPython;

/// <summary>The script that runs a snippet: see prelude.py.</summary>
internal static class Prelude
{
    /// <summary>The environment variable that tells the script the path of its events' file.</summary>
    public const string EventsVariable = "ASYNC_COURSE_EVENTS";

    private static readonly Lazy<string> Script = new(() =>
    {
        using var stream = typeof(Prelude).Assembly.GetManifestResourceStream("prelude.py")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    public static string Text => Script.Value;
}
