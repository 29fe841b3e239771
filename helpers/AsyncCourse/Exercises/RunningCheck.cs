using System.Collections.Concurrent;
using System.Diagnostics;
using AsyncCourse.Hosting;
using AsyncCourse.Threads;

namespace AsyncCourse.Exercises;

/// <summary>
/// A check while it runs. All that the learner's code starts belongs to it, and ends with it where that is possible. The check
/// itself ends in seconds, whatever that code does to the thread pool.
/// </summary>
internal sealed class RunningCheck
{
    private const int MostTries = 3;

    private const string Inconclusive = " Inconclusive: this machine is busy. "
        + "It was late itself, so the reason need not be your code. Check again when it has less to do.";

    // No further try begins after this time: a learner waits for the verdict.
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    // Static, because it is reached through the learner's code, which can't hand it on.
    private static readonly AsyncLocal<RunningCheck?> CurrentCheck = new();

    // Static, because a process has one handler of uncaught exceptions, and it is called outside the flow of any check.
    private static readonly ConcurrentDictionary<RunningCheck, bool> Running = new();

    private readonly ConcurrentQueue<Exception> _loose = new();
    private ICellPart? _part;
    private volatile bool _gaveUp;

    private RunningCheck()
    {
    }

    /// <summary>The check that the calling code belongs to; null if it belongs to none.</summary>
    public static RunningCheck? Current => CurrentCheck.Value;

    /// <summary>The check whose code threw the exception that the calling thread did not catch; null if no check runs.</summary>
    /// <remarks>
    /// By the time an exception counts as uncaught its thread has left its flow, and some threads never had one. Then it is the
    /// check that runs: a notebook runs one at a time.
    /// </remarks>
    public static RunningCheck? OfLooseException => Current ?? Running.Keys.FirstOrDefault();

    /// <summary>Whether the machine had too much else to do while the learner's code was watched.</summary>
    public BusyMachine Machine { get; } = new();

    /// <summary>Whether a method did not end in time. The other attempts of the check then get little time.</summary>
    public bool HasGivenUp => _gaveUp;

    /// <summary>
    /// Runs a check. If it does not pass for a reason that a busy machine may explain, and the machine was busy, the check runs
    /// again: up to three times in all, unless that takes long.
    /// </summary>
    /// <param name="id">The name of the exercise, such as <c>basket</c>.</param>
    /// <param name="check">Judges the learner's code.</param>
    /// <param name="patience">How long each run of the check may take; its attempts give up long before.</param>
    /// <returns>The verdict, with what the learner should know of code that still runs.</returns>
    public static async Task<ExerciseResult> RunAsync(string id, Func<Task<ExerciseResult>> check, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        var result = await RunOnceAsync(id, check, patience);
        var tries = 1;
        for (; tries < MostTries && IsInconclusive(result) && clock.Elapsed < LongEnough; tries++)
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

    /// <summary>Notes an exception that left the learner's code where nobody can catch it.</summary>
    public void Keep(Exception exception) => _loose.Enqueue(exception);

    /// <summary>Notes that a method did not end in time.</summary>
    public void GiveUp() => _gaveUp = true;

    private static async Task<ExerciseResult> RunOnceAsync(string id, Func<Task<ExerciseResult>> check, TimeSpan patience)
    {
        LooseExceptions.EnsureCaught();
        using var surroundings = new Surroundings();
        var current = new RunningCheck();
        Running[current] = true;
        var running = Task.Run(() => current.EnterAsync(check));
        var (ended, left) = await OwnThread.RunAsync(() =>
        {
            var ended = Wait(running, patience);
            var left = current._part?.Stop(Grace) ?? 0;
            Running.TryRemove(current, out _);
            return (ended, left);
        });

        return current.WithRemains(ended ? await running : new(id, false, current.Unended(patience)), left);
    }

    // Patience is counted in looks, as the attempts count theirs: on a late machine it must not run out before theirs.
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
        CurrentCheck.Value = this;
        _part = NotebookHost.Current.EnterPart();
        return await check();
    }

    private string Unended(TimeSpan patience) => _gaveUp
        ? $"Your method does not end: it was waited for again and again, {patience.ToText()} in all."
        : $"The check itself had not ended after {patience.ToText()}: your code holds what everybody shares, such as all threads "
            + "of the thread pool. Wanted is code that waits with await.";

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
