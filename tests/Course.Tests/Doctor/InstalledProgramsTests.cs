using System.Diagnostics;
using Course.Doctor.Findings;

namespace Course.Tests.Doctor;

public sealed class InstalledProgramsTests
{
    private readonly InstalledPrograms _programs = new(Environment.CurrentDirectory);

    [Fact]
    public async Task AskAsync_OfAProgramThatIsThere_IsWhatItWrote() =>
        (await _programs.AskAsync("dotnet", ["--version"], TestContext.Current.CancellationToken))
            .Should().MatchRegex(@"^\d+\.\d+");

    [Fact]
    public async Task AskAsync_OfAProgramThatIsNotThere_IsNull() =>
        (await _programs.AskAsync("no-such-program-here", [], TestContext.Current.CancellationToken)).Should().BeNull();

    [Fact]
    public async Task AskAsync_OfAProgramThatFails_IsNull() =>
        (await _programs.AskAsync("dotnet", ["no-such-verb"], TestContext.Current.CancellationToken)).Should().BeNull();

    [Fact]
    public async Task AskAsync_Cancelled_EndsTheProgram()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Uses a shell.");
        var mark = Path.Combine(Path.GetTempPath(), $"course-{Guid.NewGuid():N}");
        using var cancel = new CancellationTokenSource();

        var script = $"echo $$ > {mark}.tmp && mv {mark}.tmp {mark}; exec sleep 600";
        var asking = _programs.AskAsync("sh", ["-c", script], cancel.Token);
        while (!File.Exists(mark))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        var id = int.Parse(await File.ReadAllTextAsync(mark), System.Globalization.CultureInfo.InvariantCulture);
        using var sleeper = Process.GetProcessById(id);
        await cancel.CancelAsync();

        await asking.Awaiting(it => it).Should().ThrowAsync<OperationCanceledException>();
        await sleeper.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));
        File.Delete(mark);
    }
}
