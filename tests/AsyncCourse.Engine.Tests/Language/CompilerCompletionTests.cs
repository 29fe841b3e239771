using AsyncCourse.Engine.Language;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Sessions;
using AsyncCourse.Engine.Tests.Execution;

namespace AsyncCourse.Engine.Tests.Language;

/// <summary>What the compiler completes until the editor services are loaded.</summary>
public sealed class CompilerCompletionTests
{
    private const string Earlier =
        """
        record Point(int X, int Y) { public static Point Zero => new(0, 0); }
        enum Colour { Red, Green }
        class Own
        {
            public int Field;
            public const int Constant = 1;
            public event Action Happened;
            public int this[int i] => i;
            protected void Hidden() { }
            public static Own operator +(Own a, Own b) => a;
            public void Call() { }
            public void Call(int i) { }
            public T Give<T>() => default;
        }
        var rows = new List<int>();
        var own = new Own();
        var map = new Dictionary<string, List<int>>();
        var anonymous = new { A = 1, Name = "" };
        var tuple = (First: 1, Second: 2);
        dynamic loose = 1;
        int? maybe = 1;
        string text = "";
        IEnumerable<Point> points = [];
        Func<int> function = () => 1;
        async Task<int> FetchAsync() { await Task.Delay(1); return 1; }
        static int Twice(this int number) => number * 2;
        """;

    private static readonly string[] Answered =
    [
        "Console.Wri", "Console.", "System.Console.Wri", "\"\".", "text.Len", "rows.", "rows.Wh", "rows.add", "rows.ToL",
        "new[] { 1 }.Whe", "Task.WhenA", "Task.", "Task.Delay(1).", "Task.Run(() => 1).", "FetchAsync().",
        "(await FetchAsync()).", "new Point(1, 2).", "Point.", "Colour.", "anonymous.", "maybe.", "own.", "Own.", "function.",
        "function().", "map[\"a\"].", "map.Values.", "points.Select(it => it.", "points.Where(it => it.X > 1).",
        "rows.GroupBy(row => row).", "1.Tw", "1.5.", "DateTime.Now.", "DateTime.", "Math.", "Enumerable.Range(0, 3).", "string.",
        "int.", "typeof(int).", "this.", "$\"{text.", "var x = rows.", "foreach (var row in rows.", "if (rows.Any(row => row.",
        "Random.Shared.", "System.Threading.Channels.Channel.", "new System.Net.Http.HttpClient().", "System.IO.File.",
        "ConsoleColor.", "List<int>.", "System.Text.Json.JsonSerializer.", "1 + rows.Cou\n+ 2", "tuple.", "(1, 2).", "tuple.Fir",
        "maybe?.", "text?.", "text?.Len", "rows?.First().", "Task.Run(() => text?.", "System.", "System.Thr",
        "System.Threading.Tasks.", "using System.", "using System.Th", "using static System.", "using static System.Ma",
        "var x = System.", "new System.Text.Str", "row", "r", "Con", "P", "own", "Fetch", "var x = row", "var x = n", "if (row",
        "while (tru", "foreach (var row in row", "var x = $\"{row", "var a = 1; r", "record A(int B); r", "int x = 1; row",
        "await Ta", "await f", "await u", "var x = await u", "rows.Add(await u", "async Task F() { await r", "if (await F",
        "Task.Run(async () => await points.First().", "if (maybe?.",
    ];

    private static readonly string[] LeftToTheServices =
    [
        "Console.WL", "loose.", "nameof(Console.", "base.", "text.AsSpan().", "nosuch.", "", "if (true) { } e",
        "try { } c", "int x = ro", "Math.Abs(r", "void F() { r", "class X { p", "new Li",
        "\"text.", "// text.", "rows. ",
    ];

    [Fact]
    public async Task Find_OffersTheSameAsTheEditorServices_InTheSameOrder()
    {
        await using var session = await StartAsync();
        var quick = Answered.ToDictionary(
            code => code, code => CompilerCompletion.Find(session.Compiler.Draft(code), Cursor(code), default));
        await session.Language.WarmUp.EndAsync();

        foreach (var (code, answer) in quick)
        {
            var slow = await session.Language.CompleteAsync(code, Cursor(code));

            answer.Should().NotBeNull(code);
            answer!.Candidates.Select(Read).Should().Equal(slow.Candidates.Select(Read), code);
            (answer.Start, answer.End).Should().Be((slow.Start, slow.End), code);
        }
    }

    [Fact]
    public async Task Find_WhereTheServicesKnowMore_LeavesItToThem()
    {
        await using var session = await StartAsync();

        foreach (var code in LeftToTheServices)
        {
            CompilerCompletion.Find(session.Compiler.Draft(code), code.Length, default).Should().BeNull(code);
        }
    }

    [Fact]
    public async Task CompleteAsync_StraightAfterTheFirstCells_NeedsNoEditorServices()
    {
        await using var session = await StartAsync();

        var members = await session.Language.CompleteAsync("rows.Cou", 8);
        var names = await session.Language.CompleteAsync("row", 3);
        var stillToLoad = !session.Language.WarmUp.Over.IsCompleted;
        var arguments = await session.Language.CompleteAsync("own.Call(i", 10);

        members.Candidates[0].Should().Be(new CompletionCandidate("Count", "property"));
        names.Candidates[0].Should().Be(new CompletionCandidate("rows", "field"));
        stillToLoad.Should().BeTrue("members and names are known without them");
        arguments.Candidates.Should().Contain(new CompletionCandidate("i", "parameter"));
        session.Language.WarmUp.Over.IsCompleted.Should().BeTrue("what an argument may be is asked of them");
    }

    private static async Task<CSharpSession> StartAsync()
    {
        var session = await CSharpSession.StartAsync();
        (await session.RunAsync(Earlier, new RecordingSink())).Status.Should().Be(CellStatus.Succeeded);
        return session;
    }

    private static int Cursor(string code) =>
        code.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : code.Length;

    // Of a name that methods and extension methods share, the services say now one, now the other.
    private static string Read(CompletionCandidate candidate) =>
        $"{candidate.Text} {candidate.Kind.Replace("extensionmethod", "method", StringComparison.Ordinal)}";
}
