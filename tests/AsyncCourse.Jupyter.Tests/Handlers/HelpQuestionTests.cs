using AsyncCourse.Jupyter.Handlers;

namespace AsyncCourse.Jupyter.Tests.Handlers;

public sealed class HelpQuestionTests
{
    [Theory]
    [InlineData("Task.Delay?", "Task.Delay")]
    [InlineData("?Task.Delay", "Task.Delay")]
    [InlineData(" ? mine \n", "mine")]
    public void NameIn_AQuestion_IsItsName(string code, string name)
    {
        HelpQuestion.NameIn(code).Should().Be(name);
    }

    [Theory]
    [InlineData("a ? b : c")]
    [InlineData("a?.B")]
    [InlineData("int? a")]
    [InlineData("?")]
    [InlineData("a;\nb?")]
    public void NameIn_Code_IsNull(string code)
    {
        HelpQuestion.NameIn(code).Should().BeNull();
    }
}
