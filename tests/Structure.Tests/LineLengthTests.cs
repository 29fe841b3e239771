using System.Globalization;
using System.Text.RegularExpressions;

namespace Structure.Tests;

/// <summary>Lines are no longer than <c>.editorconfig</c> says. The compiler and the formatter don't look.</summary>
public sealed partial class LineLengthTests
{
    [Fact]
    public void Line_IsNoLongerThanTheEditorConfigurationSays()
    {
        var longest = Longest();

        Sources().SelectMany(file => File.ReadLines(file)
                .Select((line, index) => (line.Length, Place: $"{Path.GetRelativePath(Repository.Root, file)}:{index + 1}"))
                .Where(line => line.Length > longest)
                .Select(line => line.Place))
            .Should().BeEmpty("a line has at most {0} columns", longest);
    }

    private static int Longest() => int.Parse(
        MaxLineLength().Match(File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig"))).Groups["columns"].Value,
        CultureInfo.InvariantCulture);

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)
                .Any(part => part is "obj" or "bin" || part.StartsWith('.')));

    [GeneratedRegex(@"^\[\*\.cs\]$[^\[]*^max_line_length = (?<columns>\d+)$", RegexOptions.Multiline)]
    private static partial Regex MaxLineLength();
}
