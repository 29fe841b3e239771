using System.Diagnostics;
using AsyncCourse.Processes;

namespace AsyncCourse.Tests.Processes;

public sealed class ProcessExtensionsTests
{
    [Fact]
    public async Task AfterCancellationTheProcess_IsGone()
    {
        // A process often dies in the moment between the kill and the look.
        for (var i = 0; i < 20; i++)
        {
            using var process = Start();
            using var cancellation = new CancellationTokenSource();
            var ending = process.EndsWithinAsync(TimeSpan.FromMinutes(1), cancellation.Token);

            await cancellation.CancelAsync();

            await ending.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
            process.HasExited.Should().BeTrue();
        }
    }

    [Fact]
    public async Task AfterTheLimitTheProcess_IsGone()
    {
        using var process = Start();

        var ended = await process.EndsWithinAsync(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);

        ended.Should().BeFalse();
        process.HasExited.Should().BeTrue();
    }

    private static Process Start() => OperatingSystem.IsWindows()
        ? Process.Start(new ProcessStartInfo("ping", "-n 600 127.0.0.1") { RedirectStandardOutput = true })!
        : Process.Start("sleep", "600");
}
