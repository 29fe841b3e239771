using System.Reflection;

namespace AsyncCourse.Book.Pages;

/// <summary>The styles and scripts that every page contains.</summary>
internal static class PageAssets
{
    private static readonly string[] Styles =
        ["theme.css", "layout.css", "prose.css", "code.css", "outputs.css", "index.css", "print.css"];

    private static readonly Lazy<string> Css = new(() => string.Concat(Styles.Select(Read)));

    /// <summary>All style sheets, in an order in which later ones can override earlier ones.</summary>
    public static string StyleSheet => Css.Value;

    /// <summary>The text of a script, for a script element.</summary>
    /// <param name="name">The file name of the script.</param>
    public static string Script(string name) => Read(name);

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Assets.{name}")
            ?? throw new InvalidOperationException($"The book was built without its file {name}; build it again.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
