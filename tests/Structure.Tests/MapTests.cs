using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Structure.Tests;

/// <summary>The map of the code says what is so.</summary>
[Trait("Pace", "Slow")]
public sealed partial class MapTests
{
    private static readonly HashSet<string> FrameworkTypes =
        [.. typeof(object).Assembly.GetExportedTypes().Select(type => type.Name)];

    public static TheoryData<string> Pages => [.. CourseMap.Pages.Select(page => Path.GetRelativePath(Repository.Helpers, page))];

    [Fact]
    public void Projects_AllStandOnTheMap()
    {
        var folders = Directory.EnumerateDirectories(Repository.Helpers)
            .Where(folder => Directory.EnumerateFiles(folder).Any(file => Path.GetExtension(file) is ".cs" or ".csproj"))
            .Select(folder => Path.GetFileName(folder));
        var map = CourseMap.Pages.First();

        All(folders.Except(CourseMap.Code(map))).Should().BeEmpty("each project has a row");
    }

    [Theory]
    [MemberData(nameof(Repository.Projects), MemberType = typeof(Repository))]
    public void Rooms_OfAProject_AllStandOnTheMap(string project)
    {
        var rooms = ProjectRooms.Of(project).Rooms.Where(room => room.Length > 0).ToList();
        var floors = CourseMap.Floors(project);

        All(rooms.Where(room => FloorOf(floors, room) is null)).Should().BeEmpty("each room has a row");
        All(floors.Keys.Where(row => !rooms.Any(room => Matches(row, room)))).Should().BeEmpty("each row is a room");
    }

    [Theory]
    [MemberData(nameof(Repository.Projects), MemberType = typeof(Repository))]
    public void Arrows_OfAProject_PointDownTheMap(string project)
    {
        var floors = CourseMap.Floors(project);

        All(ProjectRooms.Of(project).Arrows
            .Where(arrow => arrow.From.Length > 0 && RowOf(floors, arrow.From) != RowOf(floors, arrow.To)
                && FloorOf(floors, arrow.From) >= (arrow.To.Length == 0 ? -1 : FloorOf(floors, arrow.To)))
            .Select(arrow => arrow.ToString()))
            .Should().BeEmpty("a room uses only rooms below it");
    }

    [Fact]
    public void Picture_OfTheProjects_HasTheirReferences()
    {
        var references = ProjectItems("ProjectReference")
            .Where(item => (string?)item.Element.Attribute("ReferenceOutputAssembly") != "false")
            .Select(item => (item.Project, Path.GetFileNameWithoutExtension(Include(item.Element))));

        CourseMap.References.Should().BeEquivalentTo(references);
    }

    [Fact]
    public void Picture_OfTheProjects_HasTheSourcesTheyShare()
    {
        var shared = ProjectItems("Compile")
            .SelectMany(item => Include(item.Element).Split(';').Select(file => (item.Project, Path: file.Split('/'))))
            .Where(item => item.Path is ["..", ..])
            .Select(item => (item.Project, item.Path[1]))
            .Distinct();

        CourseMap.SharedSources.Should().BeEquivalentTo(shared);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Types_OnAPage_Exist(string page)
    {
        var known = Repository.Projects
            .SelectMany(row => ProjectRooms.Of(row.Data).Types.Select(type => type.Name).Append(row.Data)).ToHashSet();
        known.UnionWith(FileNames(Path.Combine(Repository.Helpers, "..", "tests")));
        // Several projects compile them in, and none has them in a room.
        known.UnionWith(FileNames(Path.Combine(Repository.Helpers, "Contract")));

        All(CourseMap.Code(Path.Combine(Repository.Helpers, page))
            .Where(code => TypeName().IsMatch(code))
            .Select(code => code.Split('.', '<', '(')[0])
            .Where(name => !known.Contains(name) && !FrameworkTypes.Contains(name) && !IsRoom(name)))
            .Should().BeEmpty("what a page names is there");
    }

    [Fact]
    public void Types_OfTheFirstTable_StandInTheFolderThatItNames()
    {
        var places = CourseMap.Places.ToList();

        places.Should().NotBeEmpty();
        All(places.Where(place => !File.Exists(Path.Combine(Repository.Helpers, place.Folder, $"{place.Type}.cs")))
            .Select(place => $"{place.Type} in {place.Folder}"))
            .Should().BeEmpty("whoever looks for something goes there");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Paths_OnAPage_Exist(string page) =>
        All(CourseMap.Code(Path.Combine(Repository.Helpers, page))
            .Where(code => PathName().IsMatch(code) && !IsRoom(code))
            .Where(path => !Path.Exists(Path.Combine(Repository.Helpers, "..", path))))
            .Should().BeEmpty("where a page points, something is");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_OnAPage_LeadSomewhere(string page)
    {
        var path = Path.Combine(Repository.Helpers, page);
        All(CourseMap.Links(path)
            .Where(link => !link.Contains("://", StringComparison.Ordinal))
            .Where(link => link.Split('#') is var parts && (parts is ["", var heading]
                ? !CourseMap.Headings(path).Contains(heading)
                : !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, parts[0])))))
            .Should().BeEmpty("a link leads somewhere");
    }

    // A failure is to name all that is wrong, not the first alone.
    private static string All(IEnumerable<string> wrong) => string.Join(", ", wrong);

    private static IEnumerable<(string Project, XElement Element)> ProjectItems(string kind) =>
        Directory.EnumerateFiles(Repository.Helpers, "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants(kind)
                .Where(element => element.Attribute("Include") is not null)
                .Select(element => (Path.GetFileNameWithoutExtension(file), element)));

    private static string Include(XElement element) => ((string)element.Attribute("Include")!).Replace('\\', '/');

    private static IEnumerable<string> FileNames(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file));

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
