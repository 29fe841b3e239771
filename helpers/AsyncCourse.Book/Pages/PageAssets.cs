using System.Reflection;

namespace AsyncCourse.Book.Pages;

/// <summary>Styles and scripts, which every page carries inside it.</summary>
internal static class PageAssets
{
    private static readonly string[] Styles =
        ["theme.css", "layout.css", "prose.css", "code.css", "outputs.css", "index.css", "print.css"];

    private static readonly Lazy<string> Css = new(() => string.Concat(Styles.Select(Read)));

    /// <summary>All style sheets, in the order in which they build on each other.</summary>
    public static string StyleSheet => Css.Value;

    /// <summary>A script, as text for a script element.</summary>
    /// <param name="name">Its file name.</param>
    public static string Script(string name) => Read(name);

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Assets.{name}")
            ?? throw new InvalidOperationException($"The book was built without its file {name}; build it again.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
