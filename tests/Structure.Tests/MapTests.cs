using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Structure.Tests;

/// <summary>The map of the code says what is so.</summary>
[Trait("Pace", "Slow")]
public sealed partial class MapTests
{
    private static readonly HashSet<string> FrameworkTypes =
        [.. AppDomain.CurrentDomain.GetAssemblies().SelectMany(assembly => assembly.GetExportedTypes()).Select(type => type.Name)];

    public static TheoryData<string> Pages => [.. CourseMap.Pages.Select(page => Path.GetRelativePath(Repository.Helpers, page))];

    [Theory]
    [MemberData(nameof(Repository.Projects), MemberType = typeof(Repository))]
    public void Rooms_OfAProject_AllStandOnTheMap(string project)
    {
        var rooms = ProjectRooms.Of(project).Rooms.Where(room => room.Length > 0).ToList();
        var floors = CourseMap.Floors(project);

        rooms.Where(room => FloorOf(floors, room) is null).Should().BeEmpty("each room has a row");
        floors.Keys.Where(row => row != Top && !rooms.Any(room => Matches(row, room))).Should().BeEmpty("each row is a room");
    }

    [Theory]
    [MemberData(nameof(Repository.Projects), MemberType = typeof(Repository))]
    public void Arrows_OfAProject_PointDownTheMap(string project)
    {
        var floors = CourseMap.Floors(project);

        ProjectRooms.Of(project).Arrows
            .Where(arrow => arrow.From.Length > 0 && RowOf(floors, arrow.From) != RowOf(floors, arrow.To)
                && FloorOf(floors, arrow.From) >= (arrow.To.Length == 0 ? -1 : FloorOf(floors, arrow.To)))
            .Select(arrow => arrow.ToString())
            .Should().BeEmpty("a room knows only rooms below it");
    }

    [Fact]
    public void Picture_OfTheProjects_HasTheirReferences()
    {
        var references = Directory.EnumerateFiles(Repository.Helpers, "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants("ProjectReference")
                .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
                .Select(reference => (Path.GetFileNameWithoutExtension(file),
                    Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')))));

        CourseMap.References.Should().BeEquivalentTo(references);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Types_OnAPage_Exist(string page)
    {
        var known = Repository.Projects.SelectMany(row => ProjectRooms.Of(row.Data).Types.Select(type => type.Name).Append(row.Data)).ToHashSet();
        known.UnionWith(Directory.EnumerateFiles(Path.Combine(Repository.Helpers, "..", "tests"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)));

        CourseMap.Code(Path.Combine(Repository.Helpers, page))
            .Where(code => TypeName().IsMatch(code))
            .Select(code => code.Split('.', '<', '(')[0])
            .Where(name => !known.Contains(name) && !FrameworkTypes.Contains(name) && !IsRoom(name))
            .Should().BeEmpty("what a page names is there");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Paths_OnAPage_Exist(string page) =>
        CourseMap.Code(Path.Combine(Repository.Helpers, page))
            .Where(code => PathName().IsMatch(code) && !IsRoom(code))
            .Where(path => !Path.Exists(Path.Combine(Repository.Helpers, "..", path)))
            .Should().BeEmpty("where a page points, something is");

    private const string Top = ".";

    private static bool IsRoom(string name) => Repository.Projects.Any(row =>
        CourseMap.Floors(row.Data).ContainsKey(name) || ProjectRooms.Of(row.Data).Rooms.Contains(name));

    private static bool Matches(string row, string room) =>
        row == room || (row.EndsWith("/*", StringComparison.Ordinal) && room.StartsWith(row[..^1], StringComparison.Ordinal));

    private static string? RowOf(IReadOnlyDictionary<string, int> floors, string room) =>
        floors.Keys.Where(row => Matches(row, room)).MaxBy(row => row.Length);

    private static int? FloorOf(IReadOnlyDictionary<string, int> floors, string room) =>
        RowOf(floors, room) is { } row ? floors[row] : null;

    [GeneratedRegex(@"^[A-Z]\w*[a-z]\w*(\.\w+|<\w+>|\(\))?$")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^[\w.-]+(/[\w.-]+)+/?$")]
    private static partial Regex PathName();
}
