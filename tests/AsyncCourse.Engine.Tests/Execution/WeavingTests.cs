namespace AsyncCourse.Engine.Tests.Execution;

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
    [InlineData("unsafe int F() { var a = new[] { 1, 2 }; var s = 0; fixed (int* p = a) for (var i = 0; i < 2; i++) s += p[i]; return s; }\nF()", "3")]
    [InlineData("static int F() { Func<int> f = static () => { var n = 0; while (n < 2) n++; return n; }; return f(); }\nF()", "2")]
    [InlineData("class C { public int N { get { var n = 0; while (n < 2) n++; return n; } } }\nnew C().N", "2")]
    [InlineData("int F() { int r; while (true) { r = 5; break; } return r; }\nF()", "5")]
    [InlineData("async Task<int> F() { var n = 0; await foreach (var i in G()) n += i; return n; async IAsyncEnumerable<int> G() { yield return 2; await Task.Yield(); yield return 3; } }\nawait F()", "5")]
    [InlineData("var n = 0; foreach (var i in Enumerable.Range(0, 3)) lock (new object()) checked { n += i; }\nn", "3")]
    [InlineData("int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\nFib(10)", "55")]
    [InlineData("var n = 0; void Down(int i) => _ = i == 0 ? 0 : Inner(i); int Inner(int i) { n++; Down(i - 1); return 0; }\nDown(3);\nn", "3")]
    [InlineData("var n = 0; async Task Down(int i) => await (i == 0 ? Task.Delay(1) : Down(n++ < 5 ? i - 1 : 0));\nawait Down(3);\nn", "3")]
    [InlineData("async Task<int> Down(int i) => i == 0 ? 7 : await Down(i - 1);\nawait Down(3)", "7")]
    [InlineData("class T { public int Depth(int i) => i == 0 ? 0 : 1 + Depth(i - 1); public int Never() => throw new Exception(nameof(Never)); }\nnew T().Depth(3)", "3")]
    [InlineData("int[] a = { 1 }; ref int R(int i) => ref i == 0 ? ref a[0] : ref R(i - 1);\nR(2) = 5;\na[0]", "5")]
    [InlineData("#line 100 \"x\"\nvar n = 0; while (n < 2) n++;\nn", "2")]
    public async Task Code_with_loops_gives_what_it_would_give(string code, string expected)
    {
        (await ValueAsync(code)).Should().Be(expected);
    }
}
