using Course.Doctor.Findings;
using Course.Record;

namespace Course.Tests.Record;

public sealed class LivePythonTests
{
    [Fact]
    public async Task WithoutPythonThere_IsNothingToRecordAndTheMessageSaysHowToGetIt()
    {
        var record = () => LivePython.EnsureAsync(
            new Always(new(Health.Missing, "only 3.9.2 (python3)", "", "install Python 3.11")), null,
            TestContext.Current.CancellationToken);

        await record.Should().ThrowAsync<LivePythonException>()
            .WithMessage("*here is only 3.9.2*install Python 3.11*ASYNC_COURSE_PYTHON.");
    }

    [Fact]
    public async Task WhoAskedForRecordedRuns_IsRefused()
    {
        var record = () => LivePython.EnsureAsync(
            new Always(Finding.Fine("3.12")), "none", TestContext.Current.CancellationToken);

        await record.Should().ThrowAsync<LivePythonException>().WithMessage("*ASYNC_COURSE_PYTHON is none*");
    }

    [Fact]
    public async Task APythonWithoutSomeModules_MayStillRecordWhatNeedsNone()
    {
        var record = () => LivePython.EnsureAsync(
            new Always(new(Health.Limited, "3.12 without aiohttp")), null, TestContext.Current.CancellationToken);

        await record.Should().NotThrowAsync();
    }

    private sealed class Always(Finding finding) : IProbe
    {
        public string Part => "Python";

        public bool IsRequired => false;

        public Task<Finding> ExamineAsync(CancellationToken cancellationToken) => Task.FromResult(finding);
    }
}
