using AsyncCourse.CPython;
using AsyncCourse.Processes;

namespace AsyncCourse.Tests.CPython;

public sealed class PythonSettingsTests
{
    [Fact]
    public void Recordings_AreFoundAboveTheLibrary()
    {
        using var folder = new TemporaryFolder();
        var data = Directory.CreateDirectory(folder.File(CourseFolder.Recordings));
        var library = Directory.CreateDirectory(folder.File(CourseFolder.Library));

        PythonSettings.FindRecordings(library.FullName).Should().Be(data.FullName);
        PythonSettings.FindRecordings(null).Should().BeNull();
    }
}
