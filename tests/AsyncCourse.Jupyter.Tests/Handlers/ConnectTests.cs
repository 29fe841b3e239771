using AsyncCourse.Jupyter.Tests.Holding;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Tests.Handlers;

public sealed class ConnectTests
{
    [Fact]
    public void ConnectRequest_IsAnsweredWithTheConnectionFilesPorts()
    {
        using var kernel = BuiltKernel.Start();
        var connection = kernel.Process.Connection;

        var reply = kernel.Ask(KernelChannel.Shell, "connect_request", []);

        string[] ports = ["shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"];
        ports.Select(port => (int?)reply[port]).Should().Equal(
            connection.ShellPort, connection.IOPubPort, connection.StdinPort, connection.ControlPort, connection.HeartbeatPort);
        kernel.Shutdown();
    }
}
