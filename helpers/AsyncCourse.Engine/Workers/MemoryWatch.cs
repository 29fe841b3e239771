using System.Diagnostics;

namespace AsyncCourse.Engine.Workers;

/// <summary>Watches how much memory a process uses.</summary>
internal static class MemoryWatch
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    /// <summary>Ends when the process uses more than it may; otherwise only when it is cancelled.</summary>
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
