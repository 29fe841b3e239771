using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Formatting;
using AsyncCourse.Engine.Framework;
using AsyncCourse.Engine.Outputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Sessions;

/// <summary>
/// Runs the compiler and the formatters once for the process, in the background, so that their code is already compiled for real
/// cells. It gives way while a real cell compiles, because two compilations at once would wait for the same methods to be
/// compiled.
/// </summary>
internal static class WarmUp
{
    // Compiles the usual console code, but writes nothing, because there may be no session to write to.
    private const string FirstCell =
        """
        await Task.Delay(1);
        if (Enumerable.Range(0, 3).Sum() < 0) Console.WriteLine(0);
        1 + 1
        """;

    private const string SecondCell =
        """
        record WarmUpRow(string Name, int Value);
        async Task<int> WarmUpAsync(int value) { await Task.Delay(1); return value; }
        var rows = Enumerable.Range(0, 3).Select(i => new WarmUpRow($"row {i:0.0}", i)).Where(row => row.Value > 0).ToList();
        var values = await Task.WhenAll(rows.Select(row => WarmUpAsync(row.Value)));
        foreach (var value in values) if (value < 0) Console.WriteLine($"{value}");
        display(rows);
        values
        """;

    private static readonly ManualResetEventSlim RealCellCompiled = new();
    private static readonly ManualResetEventSlim IsWarm = new();
    private static int _started;
    private static volatile bool _realCellArrived;

    /// <summary>Starts the warm-up, unless it has been started before.</summary>
    public static void EnsureStarted()
    {
        if (Interlocked.Exchange(ref _started, 1) != 0)
        {
            return;
        }

        new Thread(Run) { IsBackground = true, Name = "Warm-up" }.UnsafeStart();
        new Thread(CompileAlone) { IsBackground = true, Name = "Warm-up of the compiler" }.UnsafeStart();
        new Thread(Format) { IsBackground = true, Name = "Warm-up of formatters" }.UnsafeStart();
    }

    /// <summary>
    /// Blocks until the first warm-up cell has run, or until a real cell has arrived, so that warming up no longer matters.
    /// </summary>
    /// <param name="limit">How long to wait at most.</param>
    /// <returns>False if the limit was reached first.</returns>
    public static bool Wait(TimeSpan limit) => IsWarm.Wait(limit);

    /// <summary>Called when a real cell is about to be compiled.</summary>
    public static void GiveWay()
    {
        _realCellArrived = true;
        IsWarm.Set();
    }

    /// <summary>Called when a real cell has been compiled.</summary>
    public static void Resume() => RealCellCompiled.Set();

    private static void Format() => ValueFormatter.Format(Enumerable.Range(0, 1).ToList());

    // Loads what every compilation needs, while the framework's assemblies are still being read.
    private static void CompileAlone()
    {
        using var core = AssemblyMetadata.CreateFromFile(typeof(object).Assembly.Location);
        var tree = CSharpSyntaxTree.ParseText("var x = 1; x + 1", CompilerSettings.Parsing);
        CSharpCompilation.CreateScriptCompilation(
                "Warm-up", tree, [core.GetReference()], CompilerSettings.For("WarmUp").WithUsings(), returnType: typeof(object))
            .Emit(new MemoryStream(), new MemoryStream(), options: CompilerSettings.Emitting);
    }

    private static void Run()
    {
        _ = FrameworkReferences.Usual;
        using var pump = new OutputPump();
        var flow = new CellFlow(new SessionScope(), new CellTranscript(new NoSink(), 1_000, pump), input: null);
        using var runner = new CellRunner(new CSharpSessionOptions(), compiled: () => { });
        if (!_realCellArrived)
        {
            RunCell(FirstCell);
        }

        IsWarm.Set();
        if (_realCellArrived)
        {
            RealCellCompiled.Wait();
        }

        RunCell(SecondCell);

        void RunCell(string code) =>
            runner.RunAsync("Warm-up", code, DirectiveTable.CSharp, flow, CancellationToken.None).GetAwaiter().GetResult();
    }

    private sealed class NoSink : IOutputSink
    {
        public void Write(CellOutput output)
        {
        }
    }
}
