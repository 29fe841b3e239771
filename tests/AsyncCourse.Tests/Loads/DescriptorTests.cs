using System.Net.Sockets;

namespace AsyncCourse.Tests.Loads;

public sealed class DescriptorTests
{
    [Fact]
    public async Task AChildThatRunsOutOfDescriptors_LeavesThisProcessItsOwn()
    {
        Assert.SkipUnless(ChildLimits.CanLimitDescriptors, "This system can't limit file descriptors.");
        var sockets = new List<Socket>();

        var run = await Child.RunAsync(
            """
            using System.Net.Sockets;

            Console.WriteLine("opening");
            var open = new List<Socket>();
            try
            {
                while (open.Count < 200) open.Add(new Socket(SocketType.Stream, ProtocolType.Tcp));
            }
            catch (SocketException)
            {
                open.ForEach(socket => socket.Dispose());
                Console.WriteLine($"no more after {open.Count}");
            }
            """,
            limits: new() { FileDescriptors = 128 }, cancellationToken: TestContext.Current.CancellationToken);
        for (var number = 0; number < 200; number++)
        {
            sockets.Add(new Socket(SocketType.Stream, ProtocolType.Tcp));
        }

        run.Text.Should().Contain("no more after");
        sockets.Should().HaveCount(200);
        sockets.ForEach(socket => socket.Dispose());
    }
}
