using System.Diagnostics;

namespace AsyncCourse.Processes;

/// <summary>What is done with every process that is started here.</summary>
internal static class ProcessExtensions
{
    /// <summary>Waits for the end, and brings it about when the time is up. Afterwards the process is gone either way.</summary>
    /// <param name="process">The process.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellationToken">Ends the process and the waiting.</param>
    /// <returns>Whether it ended by itself.</returns>
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
