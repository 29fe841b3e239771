using System.Collections.Concurrent;
using System.Diagnostics;
using AsyncCourse.Hosting;
using AsyncCourse.Threads;

namespace AsyncCourse.Exercises;

/// <summary>
/// A check while it runs: all that the learner's code starts belongs to it, and ends with it where that is possible. It ends in
/// seconds itself, whatever that code does to the thread pool.
/// </summary>
internal sealed class Trial
{
    private const int Tries = 3;

    private const string Inconclusive = " Inconclusive: this machine is busy. It was late itself, so the reason need not be your code. "
        + "Check again when it has less to do.";

    // A learner waits for the verdict.
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(6);

    private static readonly AsyncLocal<Trial?> CurrentTrial = new();

    private static readonly ConcurrentDictionary<Trial, bool> Running = new();

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentQueue<Exception> _loose = new();
    private ICellPart? _part;
    private volatile bool _gaveUp;

    private Trial()
    {
    }

    /// <summary>Whether the machine had too much else to do while the learner's code was watched.</summary>
    public BusyMachine Machine { get; } = new();

    /// <summary>Whether a method was not waited for any longer; the check's other attempts then need little patience.</summary>
    public bool HasGivenUp => _gaveUp;

    /// <summary>The check that the calling code belongs to; null for none.</summary>
    public static Trial? Current => CurrentTrial.Value;

    /// <summary>The check that an exception belongs to which nobody caught; null if there is no check.</summary>
    /// <remarks>A thread has left its context when its exception counts as uncaught, and some never had one. Then it is a check that
    /// runs: a notebook runs one at a time.</remarks>
    public static Trial? OfLooseException => Current ?? Running.Keys.FirstOrDefault();

    /// <summary>
    /// Runs a check. One that doesn't pass for a reason for which a busy machine may be to blame runs again if the machine was busy,
    /// up to three times in all, unless that takes long.
    /// </summary>
    /// <param name="id">The exercise.</param>
    /// <param name="check">Judges the learner's code.</param>
    /// <param name="patience">How long it may take each time; the attempts in it give up long before.</param>
    /// <returns>Its verdict, with what the learner should know of what is left.</returns>
    public static async Task<ExerciseResult> RunAsync(string id, Func<Task<ExerciseResult>> check, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        var result = await RunOnceAsync(id, check, patience);
        var tries = 1;
        for (; tries < Tries && IsInconclusive(result) && clock.Elapsed < LongEnough; tries++)
        {
            result = await RunOnceAsync(id, check, patience);
        }

        return result with
        {
            Message = result.Message
                + (IsInconclusive(result) ? Inconclusive : tries > 1 ? $" This machine was busy, so it took {tries} tries." : ""),
        };

        static bool IsInconclusive(ExerciseResult result) => result is { Passed: false, MayBeTheMachine: true };
    }

    private static async Task<ExerciseResult> RunOnceAsync(string id, Func<Task<ExerciseResult>> check, TimeSpan patience)
    {
        LooseExceptions.EnsureCaught();
        using var surroundings = new Surroundings();
        var trial = new Trial();
        Running[trial] = true;
        var running = Task.Run(() => trial.EnterAsync(check));
        var (ended, left) = await OwnThread.RunAsync(() =>
        {
            var ended = Wait(running, patience);
            var left = trial._part?.Stop(Grace) ?? 0;
            Running.TryRemove(trial, out _);
            return (ended, left);
        });

        return trial.WithRemains(ended ? await running : new(id, false, trial._gaveUp
            ? $"Your method does not end: it was waited for again and again, {patience.ToText()} in all."
            : $"The check itself had not ended after {patience.ToText()}: your code holds what everybody shares, such as all threads "
                + "of the thread pool. Wanted is code that waits with await."), left);
    }

    /// <summary>Notes an exception that left the learner's code where nobody can catch it.</summary>
    /// <param name="exception">The exception.</param>
    public void Keep(Exception exception) => _loose.Enqueue(exception);

    /// <summary>Notes that a method was not waited for any longer.</summary>
    public void GiveUp() => _gaveUp = true;

    // Patience is counted in looks, as that of the attempts is: on a machine that is late it must not end before theirs.
    private static bool Wait(Task task, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        for (var looks = 0; looks < patience / Look && clock.Elapsed < 2 * patience && !task.IsCompleted; looks++)
        {
            Task.WaitAny([task], Look);
        }

        return task.IsCompleted;
    }

    private async Task<ExerciseResult> EnterAsync(Func<Task<ExerciseResult>> check)
    {
        CurrentTrial.Value = this;
        _part = NotebookHost.Current.EnterPart();
        return await check();
    }

    private ExerciseResult WithRemains(ExerciseResult result, int left)
    {
        result = result with { MayBeTheMachine = result.MayBeTheMachine && Machine.WasSeen };
        if (_loose.TryPeek(out var loose))
        {
            result = result with
            {
                Passed = false,
                MayBeTheMachine = false,
                Message = $"{result.Message} An exception left your code where nobody can catch it, as out of an async void: "
                    + $"{loose.GetType().Name}: {loose.Message} It would end a program. Return a Task instead.",
            };
        }

        var remains = _gaveUp switch
        {
            _ when left > 0 => $" Your code still runs on {left} {(left == 1 ? "thread" : "threads")}: inside a library or a "
                + "finally block nothing can stop it. If the machine stays busy, restart the kernel.",
            true when _part is null => " It may still run, because this notebook's engine can't stop it. "
                + "If the machine stays busy, restart the kernel.",
            _ => "",
        };
        return result with { Message = result.Message + remains };
    }
}
