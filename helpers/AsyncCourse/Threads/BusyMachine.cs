using System.Diagnostics;

namespace AsyncCourse.Threads;

/// <summary>
/// Tells whether this machine had too much else to do while something was watched: a thread that asks to sleep for a moment wakes late
/// then, whatever the watched code does with the thread pool.
/// </summary>
internal sealed class BusyMachine
{
    // A busy machine wakes a sleeper after twice the time and more; Windows, whose clock ticks 64 times a second, after 1.6 times.
    private const double Late = 1.75;

    // Fewer say nothing.
    private const int FewestLooks = 3;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    private volatile bool _wasSeen;

    /// <summary>Whether the machine was too busy in one of the stretches of time.</summary>
    public bool WasSeen => _wasSeen;

    /// <summary>Watches the machine, on a thread of its own, while something is done.</summary>
    /// <param name="until">Whatever is done.</param>
    /// <returns>Whether the machine was too busy meanwhile.</returns>
    public static Task<bool> WatchAsync(Task until) => OwnThread.RunAsync(() =>
    {
        var machine = new BusyMachine();
        var clock = Stopwatch.StartNew();
        var looks = 0;
        for (; !until.IsCompleted; looks++)
        {
            Task.WaitAny([until], Look);
        }

        machine.Note(looks, Look, clock.Elapsed);
        return machine.WasSeen;
    });

    /// <summary>Notes a stretch of time in which a thread slept again and again.</summary>
    /// <param name="looks">How often it slept.</param>
    /// <param name="wanted">How long it wanted to sleep each time.</param>
    /// <param name="elapsed">How long all of it took.</param>
    public void Note(int looks, TimeSpan wanted, TimeSpan elapsed)
    {
        if (looks >= FewestLooks && elapsed > Late * looks * wanted)
        {
            _wasSeen = true;
        }
    }
}
