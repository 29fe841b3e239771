using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;
using Course.Lessons;

namespace Lessons.Tests;

/// <summary>
/// Mistakes that learners make, checked in cells of our engine: the check ends in seconds, its message is the one meant for it,
/// and nothing runs on afterwards.
/// </summary>
[Trait("Pace", "Slow")]
public sealed class WickedCodeTests(WickedCodeTests.Executed executed) : IClassFixture<WickedCodeTests.Executed>
{
    // The machinery that every exercise uses. What ends has a minute, for a busy machine; what never does is given up on after a
    // second. Reflection, because cells don't see it.
    private const string Head = """
        #r "LIBRARY"
        using AsyncCourse;
        using System.Threading;
        var turns = 0L;
        var library = typeof(Exercise).Assembly;
        Task<string> TryEndless(Func<Task> method) => Try(method, 1);
        async Task<string> Try(Func<Task> method, int seconds = 60)
        {
            async Task<ExerciseResult> Check()
            {
                var watch = library.GetType("AsyncCourse.Exercises.AttemptWatcher").GetMethods()
                    .Single(one => one.Name == "RunAsync" && !one.IsGenericMethod);
                var seen = (Task)watch.Invoke(null, [method, seconds.Seconds(), null]);
                await seen;
                var attempt = seen.GetType().GetProperty("Result").GetValue(seen);
                var failure = (string)attempt.GetType().GetProperty("Failure").GetValue(attempt);
                return new ExerciseResult("x", failure == null, failure ?? "It ended.");
            }
            var run = library.GetType("AsyncCourse.Exercises.RunningCheck").GetMethod("RunAsync");
            var result = await (Task<ExerciseResult>)run.Invoke(null, ["x", (Func<Task<ExerciseResult>>)Check, 120.Seconds()]);
            return $"{(await IsQuiet() ? "quiet" : "still turning")}: {result.Message}";
        }
        var thrown = false;
        Exception Loose() { Volatile.Write(ref thrown, true); return new InvalidOperationException("loose"); }
        async Task Thrown()
        {
            while (!Volatile.Read(ref thrown)) await Task.Delay(5);
            thrown = false;
            await Task.Delay(200);
        }
        async Task<bool> IsQuiet()
        {
            for (var look = 0; look < 100; look++)
            {
                var before = Volatile.Read(ref turns);
                await Task.Delay(300);
                if (Volatile.Read(ref turns) == before) return true;
            }
            return false;
        }
        """;

    private const string Guess = """
        var timeline = new Timeline();
        await timeline.Track("A", Task.Delay(20));
        Predict.Timeline(("A", 0, 0.03)).Score(timeline, "Because.")
        """;

    private static readonly (string Name, string Code, string Wanted)[] Cases =
    [
        ("never ends", "await TryEndless(async () => await Task.Delay(-1))", "had not finished"),
        ("blocks", "await TryEndless(() => { Thread.Sleep(-1); return Task.CompletedTask; })", "had not finished"),
        (
            "blocks on its own task", "await TryEndless(() => { new TaskCompletionSource().Task.Wait(); return null; })",
            "had not finished"),
        ("throws at once", "await Try(() => throw new Exception(\"early\"))", "threw Exception: early"),
        (
            "throws later", "await Try(async () => { await Task.Delay(5); throw new Exception(\"late\"); })",
            "threw Exception: late"),
        ("gives no task", "await Try(() => null)", "returned null where a Task was wanted"),
        ("spins", "await TryEndless(() => { while (true) turns++; })", "had not finished"),
        ("spins later", "await TryEndless(async () => { await Task.Delay(5); while (true) turns++; })", "had not finished"),
        ("polls", "await TryEndless(async () => { while (true) { turns++; await Task.Delay(1); } })", "had not finished"),
        ("leaves a loop behind", "await Try(async () => { _ = Task.Run(() => { while (true) turns++; }); })", "It ended."),
        ("starts 100,000 loops", """
            await TryEndless(async () =>
            {
                for (var i = 0; i < 100_000; i++) _ = Task.Run(() => { while (true) turns++; });
                await Task.Delay(-1);
            })
            """, "had not finished"),
        ("starts 100,000 waits", """
            await Try(async () =>
            {
                for (var i = 0; i < 100_000; i++) _ = Task.Run(async () => { while (true) { turns++; await Task.Delay(50); } });
            })
            """, "It ended."),
        ("starts 100,000 sleeps", """
            await TryEndless(async () =>
            {
                for (var i = 0; i < 100_000; i++) _ = Task.Run(() => Thread.Sleep(-1));
                await Task.Delay(-1);
            })
            """, "had not finished"),
        ("throws out of async void", """
            async void Oops() { await Task.Yield(); throw Loose(); }
            await Try(async () => { Oops(); await Thrown(); })
            """, "InvalidOperationException: loose It would end a program"),
        ("throws on a thread of its own",
            "await Try(async () => { new Thread(() => throw Loose()).Start(); await Thrown(); })",
            "InvalidOperationException: loose It would end a program"),
        ("throws on a timer", """
            await Try(async () =>
            {
                using var timer = new Timer(_ => throw Loose(), null, 1, -1);
                await Thrown();
            })
            """, "InvalidOperationException: loose It would end a program"),
        ("has a thread of its own", "await Try(async () => new Thread(() => { while (true) turns++; }).Start())", "It ended."),
        ("changes the process", """
            var answer = await Try(async () =>
            {
                Environment.CurrentDirectory = "/";
                Console.SetOut(System.IO.TextWriter.Null);
                ThreadPool.SetMaxThreads(3, 3);
            });
            ThreadPool.GetMaxThreads(out var most, out _);
            Console.WriteLine($"{answer} Then {Environment.CurrentDirectory != "/"} {most > 3}");
            """, "It ended. Then True True"),
        ("computes in a library", """
            var end = false;
            var numbers = Enumerable.Range(0, int.MaxValue);
            var said = await TryEndless(async () => numbers.SelectMany(_ => numbers).All(_ => !Volatile.Read(ref end)));
            end = true;
            said
            """, "still runs on 1 thread"),
        ("and what is well is still well", "await Try(async () => await Task.Delay(5))", "It ended."),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ACheck_EndsAndLeavesNothingRunning(string name)
    {
        executed.Run.ExitCode.Should().Be(0, executed.Run.Text);
        var (index, (_, _, wanted)) = Cases.Index().Single(one => one.Item.Name == name);

        var said = executed.Said[index + 1];

        said.Should().StartWith("quiet: ").And.Contain(wanted);
    }

    [Fact]
    public void WhereNoLearnerTypesTheGuessIsTheLessonsOwnAndNobody_IsPraised()
    {
        executed.Said[^1].Should().StartWith("The bar is where the lesson's own guess has it. Because.")
            .And.Contain("the lesson's own guess ").And.NotContain("you");
    }

    /// <summary>All cases in one notebook, run once.</summary>
    public sealed class Executed : IAsyncLifetime
    {
        /// <summary>How the command line ended.</summary>
        public (int ExitCode, string Text) Run { get; private set; }

        /// <summary>What each cell said.</summary>
        public IReadOnlyList<string> Said { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            var folder = Directory.CreateTempSubdirectory("async-course-tests-");
            try
            {
                var notebook = Path.Combine(folder.FullName, "wicked.ipynb");
                await File.WriteAllTextAsync(notebook, Notebook());
                Run = await CourseCommand.RunAsync(
                    new Dictionary<string, string>(), "run", notebook, "--out", Path.Combine(folder.FullName, "out"));
                Said =
                [
                    .. (await NotebookFile.ReadAsync(Path.Combine(folder.FullName, "out", "wicked.ipynb"))).Cells
                        .Select(TextOf),
                ];
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static string TextOf(NotebookCell cell) => string.Concat(cell.Outputs.Select(output => output switch
        {
            StreamOutput stream => stream.Text,
            ResultOutput result => result.Data.Content.GetValueOrDefault(MimeType.Plain),
            _ => "",
        }));

        private static string Notebook()
        {
            var library = Path.Combine(CourseRoot.HelpersBin(Path.GetDirectoryName(LessonFiles.Folder)!), "AsyncCourse.dll");
            string[] cells =
                [Head.Replace("LIBRARY", library, StringComparison.Ordinal), .. Cases.Select(one => one.Code), Guess];
            return MadeNotebook.Of(cells);
        }
    }
}
