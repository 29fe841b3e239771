namespace Structure.Tests;

/// <summary>The folders of a project form layers.</summary>
[Trait("Pace", "Slow")]
public sealed class KnotTests
{
    [Theory]
    [MemberData(nameof(Repository.Projects), MemberType = typeof(Repository))]
    public void Rooms_OfAProject_HaveNoKnot(string project)
    {
        var arrows = ProjectRooms.Of(project).Arrows;

        Knots.In(arrows)
            .SelectMany(knot => arrows.Where(arrow => knot.Contains(arrow.From) && knot.Contains(arrow.To)))
            .OrderBy(arrow => arrow.Names.Count)
            .Select(arrow => arrow.ToString())
            .Should().BeEmpty("rooms that name each other can't be understood, or tried, one without the other");
    }

    [Theory]
    [MemberData(nameof(Repository.Projects), MemberType = typeof(Repository))]
    public void Types_OfAProject_HaveNamesOfTheirOwn(string project) =>
        ProjectRooms.Of(project).Types.GroupBy(type => (type.Name, type.Arity))
            .Where(same => same.Count() > 1)
            .Select(same => $"{same.Key.Name} in {string.Join(", ", same.Select(ProjectRooms.Of(project).RoomOf))}")
            .Should().BeEmpty();

    [Fact]
    public void Knots_OfATriangleWithATail_AreTheTriangle() =>
        Knots.In([new("a", "b", []), new("b", "c", []), new("c", "a", []), new("c", "d", []), new("e", "a", [])])
            .Should().ContainSingle().Which.Should().BeEquivalentTo(["a", "b", "c"]);

    [Fact]
    public void Knots_OfLayers_AreNone() =>
        Knots.In([new("a", "b", []), new("a", "c", []), new("b", "c", [])]).Should().BeEmpty();
}
