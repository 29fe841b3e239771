using AsyncCourse.Engine.Execution.Consoles;
using AsyncCourse.Engine.Execution.Interruption;

namespace AsyncCourse.Engine.Execution;

/// <summary>Runs a cell of the usual kind once a process, so that the first real one finds the compiler's code compiled.</summary>
internal static class WarmUp
{
    private const string Code =
        """
        record WarmUpRow(string Name, int Value);
        async Task<int> WarmUpAsync(int value) { await Task.Delay(1); return value; }
        var rows = Enumerable.Range(0, 3).Select(i => new WarmUpRow($"row {i:0.0}", i)).Where(row => row.Value > 0).ToList();
        var values = await Task.WhenAll(rows.Select(row => WarmUpAsync(row.Value)));
        foreach (var value in values) Console.WriteLine($"{value}");
        display(rows.Count);
        values.Sum()
        """;

    private static int s_started;

    /// <summary>Starts the warm-up in the background unless that was done before.</summary>
    public static void EnsureStarted()
    {
        if (Interlocked.Exchange(ref s_started, 1) != 0) return;
        new Thread(Run) { IsBackground = true, Name = "Warm-up" }.UnsafeStart();
    }

    private static void Run()
    {
        using var pump = new OutputPump();
        var flow = new CellFlow(new SessionScope(), new CellTranscript(new NoSink(), 1_000, pump), input: null);
        new CellRunner(new CSharpSessionOptions()).RunAsync("Warm-up", Code, flow, CancellationToken.None).GetAwaiter().GetResult();
    }

    private sealed class NoSink : IOutputSink
    {
        public void Write(CellOutput output)
        {
        }
    }
}
