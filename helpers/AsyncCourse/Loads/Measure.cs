using AsyncCourse.Threads;

namespace AsyncCourse;

/// <summary>Measures what a busy machine would blur.</summary>
public static class Measure
{
    private const int Tries = 3;

    /// <summary>
    /// Measures, and measures again, three times at the most, if this machine had too much else to do meanwhile. What was measured
    /// doesn't decide whether that happens, and the cell says how often it did.
    /// </summary>
    /// <typeparam name="T">What is measured.</typeparam>
    /// <param name="measure">Does it once.</param>
    /// <returns>What was measured last.</returns>
    public static Task<T> QuietlyAsync<T>(Func<Task<T>> measure) => QuietlyAsync(measure, BusyMachine.WatchAsync);

    /// <summary>Measures as above.</summary>
    /// <typeparam name="T">What is measured.</typeparam>
    /// <param name="measure">Does it once.</param>
    /// <param name="watch">Tells whether the machine was too busy while a task ran.</param>
    internal static async Task<T> QuietlyAsync<T>(Func<Task<T>> measure, Func<Task, Task<bool>> watch)
    {
        for (var tries = 1; ; tries++)
        {
            var measuring = measure();
            var wasBusy = await watch(measuring).ConfigureAwait(false);
            // Away from the watching thread: a cell goes on where a console program would.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            if (wasBusy && tries < Tries)
            {
                continue;
            }

            if (tries > 1)
            {
                Console.WriteLine($"Measured {tries} times, because this machine was busy.");
            }

            return await measuring;
        }
    }
}
