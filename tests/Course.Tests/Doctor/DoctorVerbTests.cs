using Course.Doctor;
using Course.Doctor.Findings;
using Course.Tests.Run;
using Course.Usage;

namespace Course.Tests.Doctor;

public sealed class DoctorVerbTests
{
    private static readonly Finding Bad = new(Health.Missing, "none", "it costs this", "do that");

    [Fact]
    public async Task Doctor_WithEverythingRequired_ExitsWith0_AndLinesAreAligned()
    {
        var (exit, output) = await RunAsync(
            new FakeProbe("long part", IsRequired: true, Finding.Fine("1.2")), new FakeProbe("other", IsRequired: false, Bad));

        exit.Should().Be(0);
        output.Should().Be("""
            ok       long part  1.2
            missing  other      none
                                cost: it costs this
                                mend: do that
            Everything that lessons require is here.

            """);
    }

    [Fact]
    public async Task Doctor_WithoutARequiredPart_NamesIt_AndExitsWith1()
    {
        var (exit, output) = await RunAsync(new FakeProbe("sdk", IsRequired: true, Bad));

        exit.Should().Be(1);
        output.Should().Contain("MISSING  sdk").And.EndWith("Lessons can't be run until this is mended: sdk.\n");
    }

    [Fact]
    public async Task Doctor_WithAProbeThatNeverAnswers_SaysSo_AndReportsTheOthers()
    {
        var (exit, output) = await RunAsync(
            new FakeProbe("deaf", IsRequired: true, Answer: null),
            new FakeProbe("other", IsRequired: false, Finding.Fine("here")));

        exit.Should().Be(1);
        output.Should().Contain("deaf   gave no answer within").And.Contain("other  here");
    }

    [Fact]
    public async Task Doctor_FindsAPythonWhereverLessonsDo()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Uses a shell.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("course-doctor-");
        try
        {
            var python = Path.Combine(folder.FullName, "python3.14");
            await File.WriteAllTextAsync(python, "#!/bin/sh\necho CPython 3.14.0\n", TestContext.Current.CancellationToken);
            File.SetUnixFileMode(python, UnixFileMode.UserRead | UnixFileMode.UserExecute);

            var (_, output, _) = await CourseProcess.RunAsync(
                folder.FullName, ["doctor"], ("PATH", folder.FullName), (CourseVariable.Python, ""));

            output.Should().Contain($"3.14.0 ({python}) with aiohttp, requests");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Exit, string Output)> RunAsync(params IProbe[] probes)
    {
        // Only the deaf probe meets this limit; the others answer at once.
        var examination = new Examination(probes, TimeSpan.FromSeconds(2), TimeProvider.System);
        var output = new StringWriter { NewLine = "\n" };
        var exit = await ExitCode.OfAsync(() => DoctorVerb.RunAsync(examination, output, TestContext.Current.CancellationToken));
        return (exit, output.ToString());
    }

    private sealed record FakeProbe(string Part, bool IsRequired, Finding? Answer) : IProbe
    {
        // A probe that also ignores being told to stop.
        public Task<Finding> ExamineAsync(CancellationToken cancellationToken) =>
            Answer is null ? new TaskCompletionSource<Finding>().Task : Task.FromResult(Answer);
    }
}
