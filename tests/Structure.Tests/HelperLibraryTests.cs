using Microsoft.CodeAnalysis;

namespace Structure.Tests;

/// <summary>The helper library, of which a lesson sees one namespace and nothing of its rooms.</summary>
[Trait("Pace", "Slow")]
public sealed class HelperLibraryTests
{
    private const string Name = "AsyncCourse";

    private static ProjectRooms Library => ProjectRooms.Of(Name);

    [Fact]
    public void InternalTypes_StandInTheNamespaceOfTheirRoom() =>
        Library.Types.Where(type => type.DeclaredAccessibility != Accessibility.Public)
            .Where(type => NamespaceOf(type) != $"{Name}.{Library.RoomOf(type).Split('/')[0]}")
            .Select(type => $"{type.Name} of {Library.RoomOf(type)} is in {NamespaceOf(type)}")
            .Should().BeEmpty();

    [Fact]
    public void PublicTypes_StandWhereTheUsingOfALessonFindsThem() =>
        Library.Types.Where(type => type.DeclaredAccessibility == Accessibility.Public && NamespaceOf(type) != Name)
            .Select(type => $"{type.Name} is in {NamespaceOf(type)}")
            .Should().BeEmpty();

    [Fact]
    public void Room_HidesNoTypeOfItsName() =>
        Library.Types.Select(type => type.Name).Intersect(Library.Rooms.Select(room => room.Split('/')[0]))
            .Should().BeEmpty("inside the library, a room's namespace would be taken for the type");

    [Fact]
    public void Start_OfTheLibrary_IsInOnePlace() =>
        Library.Types.SelectMany(type => type.GetMembers())
            .Where(member => member.GetAttributes()
                .Any(attribute => attribute.AttributeClass?.Name == "ModuleInitializerAttribute"))
            .Should().ContainSingle("features are found, and don't start themselves");

    private static string NamespaceOf(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString();
}
