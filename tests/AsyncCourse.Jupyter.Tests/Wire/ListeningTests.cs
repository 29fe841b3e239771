using System.Net;
using System.Net.NetworkInformation;
using AsyncCourse.Jupyter.Tests.Holding;

namespace AsyncCourse.Jupyter.Tests.Wire;

public sealed class ListeningTests
{
    [Fact]
    public void TheKernel_ListensOnTheConnectionFilesAddress_AndOnNoOther()
    {
        using var kernel = BuiltKernel.Start();
        var connection = kernel.Process.Connection;
        int[] ports =
        [
            connection.ShellPort, connection.IOPubPort, connection.StdinPort, connection.ControlPort, connection.HeartbeatPort,
        ];

        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(at => ports.Contains(at.Port));

        listening.Should().BeEquivalentTo(ports.Select(port => new IPEndPoint(IPAddress.Parse(connection.Address), port)));
        kernel.Shutdown();
    }
}
