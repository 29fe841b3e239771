namespace Course.Tests.Contract;

/// <summary>People type these names, so they stay.</summary>
public sealed class CourseVariableTests
{
    [Fact]
    public void Variables_HaveTheirNames()
    {
        string[] names =
        [
            CourseVariable.Scale, CourseVariable.Headless, CourseVariable.Python, CourseVariable.Record, CourseVariable.Progress,
        ];

        names.Should().Equal(
            "ASYNC_COURSE_SCALE", "ASYNC_COURSE_HEADLESS", "ASYNC_COURSE_PYTHON", "ASYNC_COURSE_RECORD", "ASYNC_COURSE_PROGRESS");
    }

    [Theory]
    [InlineData("none", true)]
    [InlineData("None", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void None_IsSaidInAnyCase(string? value, bool expected) => CourseVariable.IsNone(value).Should().Be(expected);
}
