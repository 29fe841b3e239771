using System.Diagnostics;

namespace AsyncCourse.Threads;

/// <summary>
/// Tells whether this machine had too much else to do while something was watched. A busy machine wakes a sleeping thread late,
/// whatever the watched code does with the thread pool.
/// </summary>
internal sealed class BusyMachine
{
    // A busy machine wakes a sleeper after twice the time or more. Windows, whose clock ticks 64 times a second, takes up to 1.6
    // times as long on a quiet machine too.
    private const double Late = 1.75;

    // Fewer looks than this prove nothing.
    private const int FewestLooks = 3;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    private volatile bool _wasSeen;

    /// <summary>Whether the machine was too busy in one of the periods that were noted.</summary>
    public bool WasSeen => _wasSeen;

    /// <summary>Watches the machine, on a thread of its own, until a task ends.</summary>
    /// <param name="until">The task, whatever it does.</param>
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

    /// <summary>Notes a period in which a thread slept again and again.</summary>
    /// <param name="looks">How often the thread slept.</param>
    /// <param name="wanted">How long it asked to sleep each time.</param>
    /// <param name="elapsed">How long the whole period took.</param>
    public void Note(int looks, TimeSpan wanted, TimeSpan elapsed)
    {
        if (looks >= FewestLooks && elapsed > Late * looks * wanted)
        {
            _wasSeen = true;
        }
    }
}
