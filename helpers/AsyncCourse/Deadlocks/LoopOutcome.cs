using AsyncCourse.Deadlocks;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>What became of a program on an event loop that a watchdog looked after.</summary>
/// <param name="Ended">Whether it ended by itself. If not, the watchdog ended it.</param>
/// <param name="Elapsed">How long it ran, or was let run.</param>
/// <param name="ThreadId">The managed id of the loop's thread.</param>
/// <param name="IsBlocked">Whether that thread stood still when the time was up.</param>
/// <param name="Pending">How many callbacks waited for a turn on that thread then.</param>
/// <param name="Problem">What the program threw by itself; null if nothing.</param>
[TypeFormatterSource(typeof(LoopOutcomeFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record LoopOutcome(bool Ended, TimeSpan Elapsed, int ThreadId, bool IsBlocked, int Pending, Exception? Problem)
{
    /// <summary>Whether the thread stood still while what could have set it free waited for a turn on it.</summary>
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
