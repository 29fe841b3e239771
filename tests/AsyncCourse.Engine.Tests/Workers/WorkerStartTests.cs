using AsyncCourse.Engine.Workers;

namespace AsyncCourse.Engine.Tests.Workers;

public sealed class WorkerStartTests
{
    [Fact]
    public async Task AProgramThatIsNotThere_IsNamed()
    {
        var start = () => WorkerProcess.StartAsync(new("/nowhere/course", []), TestContext.Current.CancellationToken);

        var problem = (await start.Should().ThrowAsync<WorkerException>()).Which;
        problem.Problem.Should().Be(WorkerProblem.NoProgram);
        problem.Message.Should().StartWith("The process that runs notebooks (/nowhere/course) could not be started: ");
    }

    [Fact]
    public async Task AProgramThatEndsAtOnce_SaysWhatItSaid()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        var start = () => WorkerProcess.StartAsync(
            new("/bin/sh", ["-c", "echo no such framework >&2; exit 3"]), TestContext.Current.CancellationToken);

        var problem = (await start.Should().ThrowAsync<WorkerException>()).WithMessage(
            "The process that runs notebooks (/bin/sh) ended at once, with exit code 3. It said: no such framework");
        problem.Which.Problem.Should().Be(WorkerProblem.EndedAtOnce);
    }

    [Fact]
    public async Task AProgramThatNeverAnswers_IsEndedAfterItsTime()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        using var folder = new Documents.TestFolder();
        var options = new WorkerOptions("/bin/sh", ["-c", $"echo $$ > {folder.File("id")}; exec sleep 600"])
        {
            StartLimit = TimeSpan.FromSeconds(1.5),
        };
        var start = () => WorkerProcess.StartAsync(options, TestContext.Current.CancellationToken);

        var problem = (await start.Should().ThrowAsync<WorkerException>())
            .WithMessage("*did not answer within 1.5 s. It said nothing.");
        problem.Which.Problem.Should().Be(WorkerProblem.NoAnswer);
        var text = await File.ReadAllTextAsync(folder.File("id"), TestContext.Current.CancellationToken);
        var id = int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var find = () => System.Diagnostics.Process.GetProcessById(id);
        find.Should().Throw<ArgumentException>("the process was ended");
    }
}
