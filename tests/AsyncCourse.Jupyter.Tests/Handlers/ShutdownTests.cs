using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Tests.Holding;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Tests.Handlers;

public sealed class ShutdownTests
{
    [Theory]
    [InlineData(KernelChannel.Control, true)]
    [InlineData(KernelChannel.Control, false)]
    [InlineData(KernelChannel.Shell, true)]
    public void ShutdownRequest_EchoesWhetherARestartFollows_AndTheProcessEnds(KernelChannel channel, bool restart)
    {
        using var kernel = BuiltKernel.Start();

        var reply = kernel.Ask(channel, "shutdown_request", new JsonObject { ["restart"] = restart });

        ((string?)reply["status"]).Should().Be("ok");
        ((bool?)reply["restart"]).Should().Be(restart);
        kernel.Process.WaitForExit(TimeSpan.FromSeconds(60)).Should().BeTrue();
    }

    [Fact]
    public void ShutdownRequest_WhileACellLoops_IsAnswered_AndTheProcessEnds()
    {
        using var kernel = BuiltKernel.Start();
        kernel.AwaitConsole(kernel.Begin("Console.WriteLine(1); while (true) { }"), "1");

        var reply = kernel.Ask(KernelChannel.Control, "shutdown_request", new JsonObject { ["restart"] = true });

        ((bool?)reply["restart"]).Should().BeTrue();
        kernel.Process.WaitForExit(TimeSpan.FromSeconds(60)).Should().BeTrue();
    }
}
