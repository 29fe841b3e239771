using Course.Testing;
using Interactive.Tests.Tool;
using Lessons.Tests;

namespace Interactive.Tests.Hosts;

/// <summary>
/// Every lesson does in every host what it does in <c>course run</c>: the same cells pass, the same claims hold, the same
/// exercises are open. Lessons measure time, so one runs at a time.
/// </summary>
[Trait("Pace", "Slow")]
public sealed class LessonHostTests(InstalledInteractive interactive) : IClassFixture<InstalledInteractive>
{
    // The front door's clone, where the gate has installed the course's kernel as a reader does.
    private const string FrontDoorVariable = "COURSE_FRONT_DOOR";

    // Only a lesson that hangs takes so long; nothing stops one in the tool.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static TheoryData<string> Lessons => LessonFiles.Names;

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task InTheToolAsVSCodeSpeaksToIt(string lesson)
    {
        await InteractiveTool.RequireAsync();

        await CompareAsync(
            lesson,
            "interactive, stdio",
            async patience => await StdioRun.RunAsync(await LessonFiles.ReadAsync(lesson), patience));
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task InTheToolAsAKernelOfJupyter(string lesson)
    {
        var jupyter = await interactive.JupyterPathAsync();

        await CompareAsync(
            lesson,
            "interactive, Jupyter",
            patience => JupyterRun.RunAsync(LessonFiles.PathOf(lesson), "dotnet-interactive", jupyter, patience));
    }

    [Theory]
    [Trait("Host", "FrontDoor")]
    [MemberData(nameof(Lessons))]
    public async Task InTheCoursesKernelAsAReaderInstalledIt(string lesson)
    {
        var door = Environment.GetEnvironmentVariable(FrontDoorVariable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(door),
            $"No {FrontDoorVariable} names a clone with an installed kernel; `.ci/front-door` makes one.");

        await CompareAsync(
            lesson,
            "ours, Jupyter",
            patience => JupyterRun.RunAsync(
                Path.Combine(door!, "clone", "notebooks", lesson + ".ipynb"), ".net-csharp",
                Path.Combine(door!, "data", "jupyter"), patience));
    }

    private static async Task CompareAsync(string lesson, string host, Func<CancellationToken, Task<HostRun>> runAsync)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var expected = NotebookOutcome.Of(await MainJob.ExecutedAsync(lesson));
        HostRun run;
        using (await Measuring.AloneAsync(cancellation))
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Patience);
            run = await runAsync(patience.Token);
        }

        HostTimes.Note(lesson, host, run.Elapsed);
        NotebookOutcome.Errors(run.Executed).Should().BeEmpty();
        NotebookOutcome.Of(run.Executed).Should().Equal(expected);
        expected.Should().Contain(line => line.EndsWith(" held", StringComparison.Ordinal));
    }
}
