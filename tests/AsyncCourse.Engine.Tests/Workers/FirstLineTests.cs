using AsyncCourse.Engine.Workers;

namespace AsyncCourse.Engine.Tests.Workers;

public sealed class FirstLineTests
{
    [Theory]
    [InlineData("", "(empty)")]
    [InlineData("\n  \n", "(empty)")]
    [InlineData("#r \"x.dll\"\nusing System.IO;\n\n// why\n  var a = 1;\nvar b = 2;", "var a = 1;")]
    [InlineData("using System.IO;\n// only this", "using System.IO;")]
    public void Of_ShowsTheFirstLineThatDoesSomething(string source, string line) => FirstLine.Of(source).Should().Be(line);

    [Fact]
    public void Of_ALongLine_IsCut()
    {
        var line = FirstLine.Of(new string('x', 61));

        line.Should().Be(new string('x', 59) + "…");
        FirstLine.Of(new string('x', 60)).Should().HaveLength(60);
    }
}
