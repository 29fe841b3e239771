using System.Text;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary>The compressed Mermaid library for a page. Only the first diagram of a page carries it.</summary>
internal static class MermaidScript
{
    private static readonly Lazy<string> Script = new(() =>
    {
        var packed = Convert.ToBase64String(Read("mermaid.min.js.gz"));
        return $"<script>{Text("mermaid-load.js").Replace("@packed", packed, StringComparison.Ordinal)}</script>\n";
    });

    private static readonly Lazy<string> Drawing = new(() => Text("mermaid-draw.js"));

    /// <summary>The script element that loads the library, about two megabytes of text.</summary>
    public static string Html => Script.Value;

    /// <summary>The script that draws one diagram.</summary>
    /// <param name="id">The id of the HTML element that contains the diagram's text.</param>
    public static string Draw(string id) => Drawing.Value.Replace("@id", id, StringComparison.Ordinal);

    private static string Text(string name) => Encoding.UTF8.GetString(Read(name)).Trim();

    private static byte[] Read(string name)
    {
        using var resource = typeof(MermaidScript).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The engine was built without its resource '{name}'. Build it again.");
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
