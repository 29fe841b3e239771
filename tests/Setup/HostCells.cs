namespace Course.Testing;

/// <summary>
/// A notebook in which the library asks whoever runs it for all that it may ask; for a test in each host. What cells see only in
/// the library's inside is reached by reflection.
/// </summary>
internal static class HostCells
{
    /// <summary>The cell that shows a value and replaces it; the next cell replaces it again, from a thread of its own.</summary>
    public const int Live = 1;

    /// <summary>The cell whose result is what the library says of code that never ends.</summary>
    public const int Endless = 4;

    /// <summary>The cell whose result is what it says of an exception that nobody can catch.</summary>
    public const int Loose = 5;

    /// <summary>The cells; the last one's result is <c>still here</c>.</summary>
    /// <param name="library">The library's path.</param>
    /// <param name="marker">A file that is written when what a cell has registered for the session's end is disposed.</param>
    public static IReadOnlyList<string> All(string library, string marker) =>
    [
        $$"""
        #r "{{library}}"
        using System.IO;
        using System.Threading;
        using AsyncCourse;
        var library = typeof(Cell).Assembly;
        var host = library.GetType("AsyncCourse.Hosting.NotebookHost").GetProperty("Current").GetValue(null);
        host.GetType().FullName
        """,
        """
        var live = Cell.DisplayLive("first", "text/plain");
        live.Update("second");
        """,
        """
        var later = new Thread(() => live.Update("third"));
        later.Start();
        later.Join();
        """,
        $$"""
        class Marker : IAsyncDisposable
        {
            public async ValueTask DisposeAsync()
            {
                await Task.Yield();
                File.WriteAllText(@"{{marker}}", "disposed");
            }
        }
        host.GetType().GetMethod("DisposeAtEnd").Invoke(host, new object[] { new Marker() });

        async Task<string> TryAsync(Func<Task> method, int seconds)
        {
            async Task<ExerciseResult> CheckAsync()
            {
                var watch = library.GetType("AsyncCourse.Exercises.AttemptWatcher").GetMethods()
                    .Single(one => one.Name == "RunAsync" && !one.IsGenericMethod);
                await (Task)watch.Invoke(null, new object[] { method, seconds.Seconds(), null });
                return new ExerciseResult("x", true, "Watched.");
            }
            var run = library.GetType("AsyncCourse.Exercises.RunningCheck").GetMethod("RunAsync");
            var check = run.Invoke(null, new object[] { "x", (Func<Task<ExerciseResult>>)CheckAsync, 120.Seconds() });
            return (await (Task<ExerciseResult>)check).Message;
        }
        """,
        """
        var end = false;
        var said = await TryAsync(() => { while (!Volatile.Read(ref end)) { } return Task.CompletedTask; }, 1);
        end = true;
        said
        """,
        """
        var thrown = false;
        async void Oops()
        {
            await Task.Yield();
            Volatile.Write(ref thrown, true);
            throw new InvalidOperationException("loose");
        }
        await TryAsync(async () =>
        {
            Oops();
            while (!Volatile.Read(ref thrown)) await Task.Delay(5);
            await Task.Delay(200);
        }, 60)
        """,
        "\"still here\"",
    ];
}
