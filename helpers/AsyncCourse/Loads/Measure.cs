using AsyncCourse.Threads;

namespace AsyncCourse;

/// <summary>Repeats a measurement that a busy machine has disturbed.</summary>
public static class Measure
{
    private const int Tries = 3;

    /// <summary>
    /// Measures, and measures again if this machine was too busy with other work meanwhile, three times at most. The measured
    /// value doesn't decide whether that happens, and the cell's output says how often it was measured.
    /// </summary>
    /// <typeparam name="T">The type of the measurement.</typeparam>
    /// <param name="measure">Measures once.</param>
    /// <returns>The last measurement.</returns>
    public static Task<T> QuietlyAsync<T>(Func<Task<T>> measure) => QuietlyAsync(measure, BusyMachine.WatchAsync);

    /// <summary>Measures in the same way, with another judge of whether the machine was busy.</summary>
    /// <typeparam name="T">The type of the measurement.</typeparam>
    /// <param name="measure">Measures once.</param>
    /// <param name="watch">Tells whether the machine was too busy while a task ran.</param>
    internal static async Task<T> QuietlyAsync<T>(Func<Task<T>> measure, Func<Task, Task<bool>> watch)
    {
        for (var tries = 1; ; tries++)
        {
            var measuring = measure();
            var wasBusy = await watch(measuring).ConfigureAwait(false);
            // Leave the watching thread: the cell must continue on the thread pool, as a console program would.
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
