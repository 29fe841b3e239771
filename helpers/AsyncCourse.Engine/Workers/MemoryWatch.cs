using System.Diagnostics;

namespace AsyncCourse.Engine.Workers;

/// <summary>Watches how much memory a process uses.</summary>
internal static class MemoryWatch
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    /// <summary>Completes when the process uses more memory than the limit, in bytes; otherwise only when cancelled.</summary>
    public static async Task UntilOverAsync(Process process, long limit, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            if (Used(process) > limit)
            {
                return;
            }
        }
    }

    private static long Used(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
