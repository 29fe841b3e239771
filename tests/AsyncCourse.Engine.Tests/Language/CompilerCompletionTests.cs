using AsyncCourse.Engine.Language;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Sessions;
using AsyncCourse.Engine.Tests.Sessions;

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
        void Paint(Colour colour, int thickness = 1, params string[] names) { }
        void Paint(Brush brush) { }
        void Swap(ref int left, out int right) { right = left; }
        void Tint(Colour? colour = null) { }
        class Brush(string name, Colour colour)
        {
            public Brush(int size) : this("", Colour.Red) { }
            public static Brush Plain => new(1);
            public static readonly Brush Thick = new(9);
            internal string Name { get; set; } = name;
            public Colour Colour { get; init; } = colour;
        }
        delegate int Change(int before, int after);
        Change change = (before, after) => after;
        Colour favourite = Colour.Red;
        int number = 1;
        """;

    private static readonly string[] Answered =
    [
        "Console.Wri", "Console.", "System.Console.Wri", "\"\".", "text.Len", "rows.", "rows.Wh", "rows.add", "rows.ToL",
        "new[] { 1 }.Whe", "Task.WhenA", "Task.", "Task.Delay(1).", "Task.Run(() => 1).", "FetchAsync().",
        "(await FetchAsync()).", "new Point(1, 2).", "Point.", "Colour.", "anonymous.", "maybe.", "own.", "Own.", "function.",
        "function().", "map[\"a\"].", "map.Values.", "points.Select(it => it.", "points.Where(it => it.X > 1).",
        "rows.GroupBy(row => row).", "1.Tw", "1.5.", "DateTime.Now.", "DateTime.", "Math.", "Enumerable.Range(0, 3).",
        "string.", "int.", "typeof(int).", "this.", "$\"{text.", "var x = rows.", "foreach (var row in rows.",
        "if (rows.Any(row => row.", "Random.Shared.", "System.Threading.Channels.Channel.", "new System.Net.Http.HttpClient().",
        "System.IO.File.", "ConsoleColor.", "List<int>.", "System.Text.Json.JsonSerializer.", "1 + rows.Cou|\n+ 2", "tuple.",
        "(1, 2).", "tuple.Fir", "maybe?.", "text?.", "text?.Len", "rows?.First().", "Task.Run(() => text?.", "System.",
        "System.Thr", "System.Threading.Tasks.", "using System.", "using System.Th", "using static System.",
        "using static System.Ma", "var x = System.", "new System.Text.Str", "row", "r", "Con", "P", "own", "Fetch",
        "var x = row", "var x = n", "if (row", "while (tru", "foreach (var row in row", "var x = $\"{row", "var a = 1; r",
        "record A(int B); r", "int x = 1; row", "await Ta", "await f", "await u", "var x = await u", "rows.Add(await u",
        "async Task F() { await r", "if (await F", "Task.Run(async () => await points.First().", "if (maybe?.",
    ];

    // The cursor stands at the mark, or at the end.
    private static readonly string[] Arguments =
    [
        "Console.WriteLine(", "Console.WriteLine(te", "Console.WriteLine(text, ", "Console.WriteLine(text, ro",
        "Console.WriteLine(|);", "Console.WriteLine(n|, text);", "Console.WriteLine(n|\nvar next = 1;",
        "Console.WriteLine(\n    n", "Console.WriteLine(await F", "Console.WriteLine(1 + n", "Console.WriteLine(!t",
        "Console.WriteLine(text ?? t", "Console.WriteLine(x => n", "Console.WriteLine(Math.Abs(n", "Console.WriteLine(Twice(n",
        "Console.WriteLine(Twice(1, n", "Console.WriteLine($\"{Math.Abs(n", "Task.Delay(", "Task.Delay(ti", "Task.Delay(1, c",
        "await Task.Delay(T", "await Task.Delay(1000, ", "Task.Run(", "Task.Run(F", "Task.Run(() => T", "await Task.WhenAll(",
        "await Task.WhenAll(rows.Select(r", "await Task.WhenAll(rows.Select(row => T",
        "await Task.WhenAll(rows.Select(async row => { await T", "await Task.WhenAny(FetchAsync(), Task.Delay(",
        "FetchAsync().WaitAsync(T", "FetchAsync().ContinueWith(t", "Paint(", "Paint(c", "Paint(re", "Paint(Colour.Red, th",
        "Paint(Colour.Red, 1, te", "Paint(colour: ", "Paint(colour: C", "Paint(thickness: 1, c",
        "Paint(\n    colour: Colour.Red,\n    t", "Paint(await Task.FromResult(C", "Tint(C", "Swap(", "Swap(ref ",
        "Swap(ref number, out n", "int.TryParse(text, out ", "int.TryParse(text, out v", "map.TryGetValue(\"a\", out v",
        "text.Equals(\"a\", ", "text.Equals(\"a\", S", "text.Contains(\"a\", Ord",
        "if (!text.StartsWith(\"a\", StringComparison.O", "text?.Contains(\"a\", S", "string.Join(\", \", r", "Math.Max(1, n",
        "int x = Math.Abs(n", "int m = Math.Max(1, n", "rows.Where(r", "rows.Select(row => new Point(r", "rows.Insert(0, n",
        "rows.Aggregate(0, ", "new Point(1, n", "new Brush(", "new Brush(\"\", C", "new Brush(size: n", "Point p = new(",
        "Point p = new(1, n", "new List<int>(r", "new HashSet<string>(", "throw new ArgumentException(t", "own.Call(i",
        "change(b", "function(r", "own[", "map[t", "map[\"a\"][n", "rows[n", "new[] { 1 }[n", "own[1] = n",
        "System.IO.File.Open(text, F", "favourite.HasFlag(", "Nosuch(n", "loose.Call(n", "nameof(ro", "display(r",
        "Task.Delay(10", "foreach (var x in rows.Where(r", "foreach (var x in rows) { var y = 1; Console.WriteLine(",
        "rows.ForEach(row => Console.WriteLine(r", "Task.Run(async () => { await Task.Delay(n",
        "void F(int given) { Console.WriteLine(", "if (int.TryParse(text, out var n) && n",
        "int count = 1; Console.WriteLine(\"\", c", "async Task F(CancellationToken token) { await Task.Delay(1, t",
    ];

    private static readonly string[] OtherPlaces =
    [
        "t", "T", "w", "if (", "while (", "foreach (var x in ", "var x = ", "int x = n", "Colour x = C", "string x = t",
        "number = n", "favourite = ", "own.Field = n", "own.Happened += c", "number += n", "new Brush(1) { Name = t",
        "var x = await T", "rows.Add(await t", "rows.Select(row => r", "rows.Where(row => row == number && n",
        "rows.Select(row => ", "Func<int> f = () => n", "number + n", "Func<Task<Colour>> f = async () => C", "favourite == C",
        "if (number != n", "var x = text ?? ", "$\"{", "return n", "_ = F", "int F(int given) => ", "Colour F() { return C",
        "async Task<Colour> F() { return C", "if (true) { n", "foreach (var x in rows) { ", "foreach (var x in rows) { c",
        "foreach (var x in rows) { number = 1;\n    b|\n}", "foreach (var x in rows) { Task.Run(() => { ",
        "Task.Run(async () => { var y = 1; t", "void F(int given) { var y = 1; ", "try { n", "{ n",
    ];

    private static readonly string[] LeftToTheServices =
    [
        "Console.WL", "loose.", "nameof(Console.", "base.", "text.AsSpan().", "nosuch.", "", "if (true) { } e", "try { } c",
        "class X { p", "new Li", "\"text.", "// text.", "rows. ", "class X { void F() { Console.WriteLine(n",
        "static void F() { n", "[Obsolete(n", "text is n", "switch (number) { case n", "number > 1 ? n", "-n", "(n",
        "new[] { n", "typeof(n", "List<n", "throw n", "new Brush(1) { N", "Console.WriteLine(nu|mber",
        "Console.WriteLine(|number", "Console.WriteLine(r // more", "Console.WriteLine(\"a",
        "Console.WriteLine(text, // first\n  r // more", "await ",
    ];

    [Fact]
    public async Task Find_OffersTheSameAsTheEditorServices_InTheSameOrder()
    {
        await using var session = await StartAsync();
        string[] drafts = [.. Answered, .. Arguments, .. OtherPlaces];
        var quick = drafts.ToDictionary(draft => draft, draft => Find(session, draft));
        await session.Language.WarmUp.EndAsync();

        foreach (var (draft, answer) in quick)
        {
            var (code, cursor) = Cursor(draft);
            var slow = await session.Language.CompleteAsync(code, cursor);

            answer.Should().NotBeNull(draft);
            answer!.Candidates.Select(Read).Should().Equal(slow.Candidates.Select(Read), draft);
            (answer.Start, answer.End).Should().Be((slow.Start, slow.End), draft);
        }
    }

    [Fact]
    public async Task Find_WhereTheServicesKnowMore_LeavesItToThem()
    {
        await using var session = await StartAsync();

        foreach (var draft in LeftToTheServices)
        {
            Find(session, draft).Should().BeNull(draft);
        }
    }

    [Fact]
    public async Task CompleteAsync_StraightAfterTheFirstCells_NeedsNoEditorServices()
    {
        await using var session = await StartAsync();

        var members = await session.Language.CompleteAsync("rows.Cou", 8);
        var names = await session.Language.CompleteAsync("row", 3);
        var arguments = await session.Language.CompleteAsync("own.Call(i", 10);
        var values = await session.Language.CompleteAsync("Paint(re", 8);
        var stillToLoad = !session.Language.WarmUp.Over.IsCompleted;
        await session.Language.CompleteAsync("new Li", 6);

        members.Candidates[0].Should().Be(new CompletionCandidate("Count", "property"));
        names.Candidates[0].Should().Be(new CompletionCandidate("rows", "field"));
        arguments.Candidates.Should().Contain(new CompletionCandidate("i:", "parameter"));
        values.Candidates.Should().Contain(new CompletionCandidate("Colour.Red", "enummember"));
        stillToLoad.Should().BeTrue("members, names and arguments are known without them");
        session.Language.WarmUp.Over.IsCompleted.Should().BeTrue("which types can be created is asked of them");
    }

    private static async Task<CSharpSession> StartAsync()
    {
        var session = await CSharpSession.StartAsync();
        (await session.RunAsync(Earlier, new RecordingSink())).Status.Should().Be(CellStatus.Succeeded);
        return session;
    }

    private static CompletionAnswer? Find(CSharpSession session, string draft)
    {
        var (code, cursor) = Cursor(draft);
        return CompilerCompletion.Find(session.Compiler.Draft(code), cursor, default);
    }

    private static (string Code, int Cursor) Cursor(string draft) =>
        draft.IndexOf('|', StringComparison.Ordinal) is var mark and >= 0
            ? (draft.Remove(mark, 1), mark)
            : (draft, draft.Length);

    // Of a name that methods and extension methods share, the services say now one, now the other.
    private static string Read(CompletionCandidate candidate) =>
        $"{candidate.Text} {candidate.Kind.Replace("extensionmethod", "method", StringComparison.Ordinal)}";
}
