using System.Text.RegularExpressions;

namespace Structure.Tests;

/// <summary>There is one way to write text into HTML.</summary>
public sealed partial class EncodingTests
{
    private static readonly string[] Others =
    [
        // An API of ASP.NET's that has to be handed an encoder.
        "MarkupText.cs",
        // Texts of plotly.js look like HTML and are none.
        "FigureText.cs",
        // A project for MSBuild, which is XML.
        "RestoreRequest.cs",
    ];

    [Fact]
    public void Html_IsEncodedInOneWay() =>
        Directory.EnumerateFiles(Repository.Helpers, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Where(file => !Others.Contains(Path.GetFileName(file)) && OtherEncoder().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName)
            .Should().BeEmpty("WebUtility.HtmlEncode is safe between tags and in quoted attributes, is at hand in every project, "
                + "and leaves alone what HtmlEncoder.Default would write as numbers, such as + and `");

    [GeneratedRegex("""HtmlEncoder\b|HttpUtility\b|SecurityElement\b|"&(amp|lt);""")]
    private static partial Regex OtherEncoder();
}
