using Course.Lessons;

namespace Course.Tests;

public sealed class CourseRootTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-root-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void FindAbove_FolderDeepInside_FindsTheFolderOfTheSolution()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "AsyncCourse.slnx"), "<Solution />");
        var deep = _folder.CreateSubdirectory("notebooks/solutions");

        CourseRoot.FindAbove(deep.FullName).Should().Be(_folder.FullName);
    }

    [Fact]
    public void FindAbove_NoSolutionAnywhere_IsNull()
    {
        CourseRoot.FindAbove(_folder.FullName).Should().BeNull();
    }

    [Fact]
    public void Find_FromTheBuiltProgram_LeadsToTheHelpers()
    {
        var root = CourseRoot.Find();

        root.Should().NotBeNull();
        Directory.Exists(Path.Combine(root, "helpers", "Course")).Should().BeTrue();
    }
}
