using AsyncCourse.Deadlocks;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>How a program ended that ran on an event loop under a <see cref="LoopWatchdog"/>.</summary>
/// <param name="Ended">Whether it ended by itself. If not, the watchdog ended it.</param>
/// <param name="Elapsed">How long it ran until it ended by itself or the watchdog stepped in.</param>
/// <param name="ThreadId">The managed id of the loop's thread.</param>
/// <param name="IsBlocked">Whether that thread was blocked at that moment.</param>
/// <param name="Pending">How many callbacks waited for a turn on that thread at that moment.</param>
/// <param name="Problem">The exception that the program threw by itself; null if there was none.</param>
[TypeFormatterSource(typeof(LoopOutcomeFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record LoopOutcome(bool Ended, TimeSpan Elapsed, int ThreadId, bool IsBlocked, int Pending, Exception? Problem)
{
    /// <summary>Whether the thread was blocked while callbacks that could have freed it waited for a turn on it.</summary>
    public bool IsDeadlock => !Ended && IsBlocked && Pending > 0;

    /// <summary>Who waited for whom when the time was up; null if it was no deadlock.</summary>
    public WaitForGraph? Graph => !IsDeadlock ? null : new($"Who waits for whom, after {Elapsed.ToText()}",
    [
        new($"thread {ThreadId}, the loop's only one", "blocks on", "the task"),
        new("the task", "ends with", "the rest of its method"),
        new("the rest of its method", $"waits for a turn on", $"thread {ThreadId}, the loop's only one"),
    ]);

    /// <inheritdoc />
    public override string ToString() => Graph?.ToString() ?? LoopOutcomeFormat.Sentence(this);
}
