using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Compilation;

/// <summary>The checks that are woven into loops change nothing else.</summary>
public sealed class WeavingTests : SessionTests
{
    [Theory]
    [InlineData("var n = 0; for (var i = 0; i < 3; i++) for (var j = 0; j < 3; j++) if (i == j) n++; else n += 10;\nn", "63")]
    [InlineData("var n = 0; foreach (var (a, b) in new[] { (1, 2), (3, 4) }) n += a * b;\nn", "14")]
    [InlineData("var n = 0; do n++; while (n < 5);\nn", "5")]
    [InlineData("var n = 0; while (true) if (++n == 4) break;\nn", "4")]
    [InlineData("int F(int k) { switch (k) { case 0: return 7; case 1: goto case 0; default: goto case 1; } }\nF(9)", "7")]
    [InlineData("int F() { var n = 0; again: n++; if (n < 3) goto again; return n; }\nF()", "3")]
    [InlineData("IEnumerable<int> F() { for (var i = 0; i < 3; i++) yield return i; }\nF().Sum()", "3")]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> e = i => i + 1;\ne.Compile()(1)", "2")]
    [InlineData(
        "unsafe int F(int[] a) { var s = 0; fixed (int* p = a) for (var i = 0; i < 2; i++) s += p[i]; return s; }\nF([1,2])",
        "3")]
    [InlineData("Func<int> f = static () => { var n = 0; while (n < 2) n++; return n; };\nf()", "2")]
    [InlineData("class C { public int N { get { var n = 0; while (n < 2) n++; return n; } } }\nnew C().N", "2")]
    [InlineData("int F() { int r; while (true) { r = 5; break; } return r; }\nF()", "5")]
    [InlineData("async IAsyncEnumerable<int> F() { while (true) { yield return 2; await Task.Yield(); yield break; } }\n"
        + "var n = 0; await foreach (var i in F()) n += i;\nn", "2")]
    [InlineData("var n = 0; foreach (var i in Enumerable.Range(0, 3)) lock (new object()) checked { n += i; }\nn", "3")]
    [InlineData("int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\nFib(10)", "55")]
    [InlineData("var n = 0; void Down(int i) => new Action(() => { n++; if (i > 1) Down(i - 1); })();\nDown(3);\nn", "3")]
    [InlineData("var n = 0; async Task Down(int i) => await (i == 0 ? Task.Delay(n) : Down(n++ < 5 ? i - 1 : 0));\n"
        + "await Down(3);\nn", "3")]
    [InlineData("async Task<int> Down(int i) => i == 0 ? 7 : await Down(i - 1);\nawait Down(3)", "7")]
    [InlineData("class T { public int Depth(int i) => i == 0 ? 0 : 1 + Depth(i - 1); }\nnew T().Depth(3)", "3")]
    [InlineData("int F() => throw new Exception(nameof(F)); var n = 0; try { F(); } catch (Exception) { n++; }\nn", "1")]
    [InlineData("int[] a = { 1 }; ref int R(int i) => ref i == 0 ? ref a[0] : ref R(i - 1);\nR(2) = 5;\na[0]", "5")]
    [InlineData("#line 100 \"x\"\nvar n = 0; while (n < 2) n++;\nn", "2")]
    public async Task CodeWithLoops_GivesWhatItWouldGive(string code, string expected)
    {
        (await ValueAsync(code)).Should().Be(expected);
    }

    [Fact]
    public async Task AnExpressionTooLongForAWalk_IsRunAndTheRestIsStillWoven()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("a", 20_000));
        using var interrupt = new CancellationTokenSource();
        var sink = new RecordingSink();

        var running = Session.RunAsync(
            $"var a = 1; int Sum() {{ return {sum}; }}\nConsole.WriteLine($\"is {{Sum()}}\"); while (true) {{ }}",
            sink, interrupt.Token);
        await Task.WhenAny(sink.UntilAsync("is 20000"), running);
        await interrupt.CancelAsync();

        (await running).Status.Should().Be(CellStatus.Interrupted);
    }
}
