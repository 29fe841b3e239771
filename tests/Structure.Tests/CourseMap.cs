using System.Text.RegularExpressions;

namespace Structure.Tests;

/// <summary>The map of the code in <c>helpers/README.md</c>: each project's rooms, from the top to the bottom.</summary>
internal static partial class CourseMap
{
    /// <summary>The pages whose names are proved: the map, and why the code is as it is.</summary>
    public static IEnumerable<string> Pages =>
    [
        Path.Combine(Repository.Helpers, "README.md"),
        .. Directory.EnumerateFiles(Path.Combine(Repository.Helpers, "decisions"), "*.md").Order(StringComparer.Ordinal),
    ];

    private static string Text => File.ReadAllText(Pages.First());

    /// <summary>The floor that each room of a project stands on, from the top. A room ending in <c>/*</c> stands for all within it.</summary>
    /// <param name="project">The project.</param>
    public static IReadOnlyDictionary<string, int> Floors(string project)
    {
        var section = Text.Split("\n## ").SingleOrDefault(part => part.StartsWith($"`{project}`", StringComparison.Ordinal)) ?? "";
        return Row().Matches(section)
            .SelectMany((row, floor) => Names(row.Groups["rooms"].Value).Select(room => (room, floor)))
            .ToDictionary(pair => pair.room, pair => pair.floor);
    }

    /// <summary>Which project refers to which, as the picture has it.</summary>
    public static IEnumerable<(string From, string To)> References =>
        Reference().Matches(Text).Select(match => (match.Groups["from"].Value, match.Groups["to"].Value));

    /// <summary>What stands in a page as code.</summary>
    /// <param name="page">The page's path.</param>
    public static IEnumerable<string> Code(string page) => Names(Fence().Replace(File.ReadAllText(page), ""));

    private static IEnumerable<string> Names(string text) => Span().Matches(text).Select(span => span.Groups["code"].Value);

    [GeneratedRegex(@"^\| (?<rooms>`[^|]+`) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^ *(?<from>[\w.]+) --> (?<to>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Reference();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex Span();
}
