using System.Diagnostics;

namespace AsyncCourse.Processes;

/// <summary>Methods for the processes that this library starts.</summary>
internal static class ProcessExtensions
{
    /// <summary>Waits for a process to end, and kills it when its time is up. Afterwards it has ended either way.</summary>
    /// <param name="process">The process to wait for.</param>
    /// <param name="limit">How long to wait before the process is killed.</param>
    /// <param name="cancellationToken">Kills the process and ends the wait.</param>
    /// <returns>Whether it ended by itself.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the process has ended.</exception>
    public static async Task<bool> EndsWithinAsync(this Process process, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }
}
