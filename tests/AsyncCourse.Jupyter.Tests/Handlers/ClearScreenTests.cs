using AsyncCourse.Jupyter.Handlers;

namespace AsyncCourse.Jupyter.Tests.Handlers;

public sealed class ClearScreenTests
{
    [Fact]
    public void Split_AtTheSequenceThatClearsATerminal()
    {
        ClearScreen.Split("old\u001b[H\u001b[2Jnew").Should().Equal("old", "new");
        ClearScreen.Split("plain").Should().Equal("plain");
    }
}
