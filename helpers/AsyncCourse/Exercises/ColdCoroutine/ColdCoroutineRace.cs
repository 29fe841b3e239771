using System.Diagnostics;
using AsyncCourse.Threads;

namespace AsyncCourse.Exercises;

/// <summary>Lets two threads call fresh coroutines at the same moment, and counts how often the work of each ran.</summary>
/// <remarks>
/// The threads come from both ends of a row of coroutines, and each stops where it is refused. Where they cross they are closer
/// together than a barrier brings them: close enough to show a coroutine that looks first and notes afterwards.
/// </remarks>
internal sealed class ColdCoroutineRace
{
    /// <summary>How many threads call at once.</summary>
    public const int Callers = 2;

    private const int Rows = 1_000;
    private const int Row = 100;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly int[] _runs = new int[Rows * Row];
    private readonly Func<Task<string>>[] _coroutines;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _arrived;

    private ColdCoroutineRace(ColdCoroutineExercise.MakeCoroutine make) =>
        _coroutines = [.. Enumerable.Range(0, Rows * Row).TakeWhile(_ => _clock.Elapsed < Longest / 2).Select(number => make(() =>
        {
            Interlocked.Increment(ref _runs[number]);
            return Task.FromResult("done");
        }))];

    /// <summary>The largest number of times that the work of one coroutine ran.</summary>
    /// <param name="make">The learner's method.</param>
    public static async Task<int> RunAsync(ColdCoroutineExercise.MakeCoroutine make)
    {
        var clock = Stopwatch.StartNew();
        var most = 0;
        while (most <= 1 && clock.Elapsed < Longest)
        {
            var race = new ColdCoroutineRace(make);
            await Task.WhenAll(
                OwnThread.RunInFlowAsync(() => race.Call(isBackwards: false)),
                OwnThread.RunInFlowAsync(() => race.Call(isBackwards: true)));
            most = race._runs.Max();
        }

        return most;
    }

    private bool Call(bool isBackwards)
    {
        for (var row = 0; row < _coroutines.Length / Row && Meet(row); row++)
        {
            for (var place = 0; place < Row && Runs(_coroutines[(row * Row) + (isBackwards ? Row - 1 - place : place)]); place++)
            {
            }
        }

        return true;
    }

    private static bool Runs(Func<Task<string>> coroutine)
    {
        try
        {
            return coroutine() is { IsFaulted: false };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private bool Meet(int row)
    {
        Interlocked.Increment(ref _arrived);
        for (var looks = 1; Volatile.Read(ref _arrived) < (row + 1) * Callers; looks++)
        {
            if (looks % 1_000 != 0)
            {
                continue;
            }

            if (_clock.Elapsed > Longest)
            {
                return false;
            }

            Thread.Yield();
        }

        return true;
    }
}
