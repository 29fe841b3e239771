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

    /// <summary>
    /// The floor that each room of a project stands on, from the top. A room ending in <c>/*</c> stands for all within it.
    /// </summary>
    /// <param name="project">The project.</param>
    public static IReadOnlyDictionary<string, int> Floors(string project)
    {
        var section = Text.Split("\n### ").SingleOrDefault(part => part.StartsWith($"`{project}`", StringComparison.Ordinal))
            ?? "";
        return RoomRow().Matches(section)
            .SelectMany((row, floor) => Names(row.Groups["rooms"].Value).Select(room => (room, floor)))
            .ToDictionary(pair => pair.room, pair => pair.floor);
    }

    /// <summary>Which project refers to which, as the picture has it.</summary>
    public static IEnumerable<(string From, string To)> References => Arrows(isDotted: false);

    /// <summary>Which project compiles files of another folder in, as the picture has it.</summary>
    public static IEnumerable<(string From, string To)> SharedSources => Arrows(isDotted: true);

    /// <summary>The types that one is sent to, each with the folder that it is said to be in.</summary>
    public static IEnumerable<(string Type, string Folder)> Places => PlaceRow().Matches(Text)
        .SelectMany(row => Names(row.Groups["types"].Value).Select(type => (type, row.Groups["folder"].Value)));

    /// <summary>What stands in a page as code.</summary>
    /// <param name="page">The page's path.</param>
    public static IEnumerable<string> Code(string page) => Names(Fence().Replace(File.ReadAllText(page), ""));

    /// <summary>Where a page's links lead: to files, and within a page to its headings.</summary>
    /// <param name="page">The page's path.</param>
    public static IEnumerable<string> Links(string page) => Link().Matches(File.ReadAllText(page))
        .Select(link => link.Groups["target"].Value);

    /// <summary>How links name the headings of a page.</summary>
    /// <param name="page">The page's path.</param>
    public static IEnumerable<string> Headings(string page) => Heading().Matches(File.ReadAllText(page))
        .Select(heading => NoPartOfAnAnchor().Replace(heading.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    private static IEnumerable<(string From, string To)> Arrows(bool isDotted) => Arrow().Matches(Text)
        .Where(match => match.Groups["dotted"].Success == isDotted)
        .Select(match => (match.Groups["from"].Value, match.Groups["to"].Value));

    private static IEnumerable<string> Names(string text) => Span().Matches(text).Select(span => span.Groups["code"].Value);

    [GeneratedRegex(@"^\| (?<rooms>`[^|]+`) \|", RegexOptions.Multiline)]
    private static partial Regex RoomRow();

    [GeneratedRegex(@"^\| [^|]+ \| (?<types>`[^|]+`) \| \[[^|]+\]\((?<folder>[^|)]+)\) \|", RegexOptions.Multiline)]
    private static partial Regex PlaceRow();

    [GeneratedRegex(@"^ *(?<from>[\w.]+) (-->|(?<dotted>-\.( [\w ]+ \.)?->)) (?<to>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w -]")]
    private static partial Regex NoPartOfAnAnchor();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex Span();
}
