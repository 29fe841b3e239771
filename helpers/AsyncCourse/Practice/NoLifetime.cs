using Microsoft.Extensions.Hosting;

namespace AsyncCourse.Practice;

/// <summary>Ctrl+C and SIGTERM belong to the notebook's host, not to a server that runs in one of its cells.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
