using Bench.Clients;
using Course.Testing;
using Interactive.Tests.Stdio;
using Interactive.Tests.Tool;

namespace Interactive.Tests.Hosts;

/// <summary>The tool answers to this machine alone, as the course starts it. By itself it offers HTTP on every address.</summary>
[Trait("Pace", "Slow")]
public sealed class ListeningTests(InstalledInteractive interactive) : IClassFixture<InstalledInteractive>
{
    // Asked inside the process: /proc knows which of the machine's listening sockets (state 0A) are its own.
    private const string ListeningCell = """
        var own = System.IO.Directory.GetFiles("/proc/self/fd")
            .Select(file => new System.IO.FileInfo(file).LinkTarget).ToHashSet();
        Console.Write(string.Join(' ', new[] { "/proc/self/net/tcp", "/proc/self/net/tcp6" }
            .SelectMany(System.IO.File.ReadLines)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == "0A" && own.Contains($"socket:[{fields[9]}]"))
            .Select(fields => fields[1].Split(':')[0])));
        """;

    private const string Loopback = "0100007F";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task OverStdioItListensNowhere()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Reads /proc.");
        await using var kernel = await StdioKernel.StartAsync(InteractiveTool.Notebooks, TestContext.Current.CancellationToken);

        var asked = await kernel.SubmitAsync(ListeningCell, TestContext.Current.CancellationToken);

        (asked.Failure, asked.Console).Should().Be((null, ""));
    }

    [Fact]
    public async Task AsTheKernelThatTheCourseInstallsItListensOnTheLoopbackAddressAlone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Reads /proc.");
        var command = KernelCommand.Read(Path.Combine(await interactive.JupyterPathAsync(), "kernels", "dotnet-interactive"));
        // The tool looks for a free port for HTTP, and takes it a second later: two that start at once may choose the same.
        using var alone = await Measuring.AloneAsync(TestContext.Current.CancellationToken);
        using var kernel = KernelClient.Start(command, Patience);

        var answer = kernel.Execute(ListeningCell);

        answer.Status.Should().Be("ok");
        // Five sockets of Jupyter's protocol, and HTTP.
        answer.Console.Split(' ').Should().HaveCountGreaterThanOrEqualTo(5).And.OnlyContain(address => address == Loopback);
    }
}
