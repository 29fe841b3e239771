namespace Course.Tests.Run;

/// <summary>One run of many notebooks, each with an accident in its second cell; its result serves several tests.</summary>
public sealed class IsolationRun : IAsyncLifetime
{
    private static readonly (string Name, string Code)[] Accidents =
    [
        ("overflow", "int Deeper(int depth) => Deeper(depth + 1) + 1;\nDeeper(0)"),
        ("fail-fast", "Environment.FailFast(\"the disk is on fire\");"),
        ("exit", "Environment.Exit(0);"),
        ("thread", """
            var thread = new System.Threading.Thread(() => throw new InvalidOperationException("boom"));
            thread.Start();
            thread.Join();
            """),
        ("async-void", """
            async void Fire() { await Task.Delay(10); throw new InvalidOperationException("lost"); }
            Fire();
            await Task.Delay(-1);
            """),
        // A child that outlives the process keeps the process's console open.
        ("orphan", """
            System.Diagnostics.Process.Start("sh", new[] { "-c", "sleep 100 & exit" }).WaitForExit();
            Environment.Exit(3);
            """),
        ("memory", """
            var kept = new List<byte[]>();
            while (true)
            {
                kept.Add(new byte[10_000_000]);
                Array.Fill(kept[^1], (byte)1);
                await Task.Delay(1);
            }
            """),
    ];

    internal TestNotebooks Notebooks { get; } = new();

    internal CourseResult Result { get; private set; } = new(-1, "", "");

    public async ValueTask InitializeAsync()
    {
        string[] paths =
        [
            .. Accidents.Select(accident =>
                Notebooks.Add(accident.Name + ".ipynb", "Console.WriteLine(\"kept\");", accident.Code, "Console.WriteLine(3);")),
            Notebooks.Add("parting-shot.ipynb", """
                var thrown = new System.Threading.ManualResetEventSlim();
                AppDomain.CurrentDomain.UnhandledException += (_, _) => thrown.Set();
                new System.Threading.Thread(() => throw new Exception("too late")).Start();
                thrown.Wait();
                """),
            Notebooks.Add(
                "output.ipynb",
                "var line = new string('x', 999);\nfor (var i = 0; i < 50_000; i++) Console.WriteLine(line);",
                "Console.WriteLine(3);"),
            Notebooks.Add("last.ipynb", "Console.WriteLine(1);"),
        ];
        Result = await Notebooks.RunAsync([.. paths, "--memory", "500", "--parallel", "2"]);
    }

    public ValueTask DisposeAsync()
    {
        Notebooks.Dispose();
        return ValueTask.CompletedTask;
    }
}
