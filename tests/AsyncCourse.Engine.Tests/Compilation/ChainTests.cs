using System.Runtime.Loader;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Compilation;

/// <summary>What a session forgets, no cell can miss.</summary>
public sealed class ChainTests : SessionTests
{
    private const int Often = 150;

    private int Remembered => Session.Compiler.Chain.Count;

    [Fact]
    public async Task CellsThatDeclareNothing_AreNotRemembered()
    {
        await RunAsync("var x = 0;");
        for (var i = 0; i < 20; i++)
        {
            await RunAsync("x++;");
            await RunAsync("Enumerable.Range(0, 3).Select(n => n + x).Sum()");
        }

        Remembered.Should().Be(1);
        (await ValueAsync("x")).Should().Be("20");
    }

    [Fact]
    public async Task CellsThatDeclareNothing_AreUnloaded()
    {
        await RunAsync("var x = 0;");
        for (var i = 0; i < 50; i++)
        {
            await RunAsync("x++;");
        }

        for (var i = 0; i < 10; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        // Tests of other classes run cells at the same time.
        var prefix = Session.Compiler.AssemblyPrefix;
        AssemblyLoadContext.All.Count(context => context.Name?.StartsWith(prefix, StringComparison.Ordinal) == true)
            .Should().BeLessThan(10);
    }

    [Fact]
    public async Task WhatACellWithoutDeclarationsLeftRunning_GoesOn()
    {
        await RunAsync("var gate = new TaskCompletionSource(); Task left = null;");
        await RunAsync("left = Task.Run(async () => { await gate.Task; throw new Exception(\"from cell two\"); });");
        for (var i = 0; i < 5; i++)
        {
            await RunAsync("GC.Collect(); GC.WaitForPendingFinalizers();");
        }

        var (result, _) = await TryAsync("gate.SetResult(); await left;");

        result.Error!.Message.Should().Be("from cell two");
        result.Error.Traceback.Should().Contain(line => line.Contains("Cell 2, line 1", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task CellsThatAreRunAgainAndAgain_AreRememberedOnce()
    {
        string[] cells =
        [
            "using System.Globalization; record Point(int X, int Y); var origin = new Point(0, 0);",
            "int Twice(int value) => value * 2; string Twice(string value) => value + value;",
            "var far = origin with { X = Twice(21) }; var text = Twice(\"ab\");",
        ];
        for (var i = 0; i < Often; i++)
        {
            foreach (var cell in cells)
            {
                await RunAsync(cell);
            }
        }

        Remembered.Should().BeLessThan(Often);
        (await ValueAsync("far == new Point(Twice(21), 0) && text == \"abab\" && CultureInfo.InvariantCulture.Name == \"\""))
            .Should().Be("True");
    }

    [Fact]
    public async Task WhatIsStillUsedOfAHiddenDeclaration_StaysAsItWas()
    {
        await RunAsync("record Point(int X); Point Make(int x) => new(x);");
        await RunAsync("var old = Make(7); int Read() => old.X;");
        await RunAsync("record Point(string Name); static string Shout(this Point point) => point.Name + \"!\";");
        await RunAsync("var named = new Point(\"b\");");
        for (var i = 0; i < Often; i++)
        {
            await RunAsync($"var again = {i}; var other = again + old.X;");
        }

        Remembered.Should().BeLessThan(Often);
        (await ValueAsync("$\"{old.X} {Read()} {Make(3).X} {named.Shout()} {other}\"")).Should().Be($"7 7 3 b! {Often + 6}");
    }

    [Fact]
    public async Task OverloadsOfSeveralCellsStayOverloads()
    {
        await RunAsync("string Name(int value) => \"int\";");
        await RunAsync("string Name(string value) => \"string\";");
        for (var i = 0; i < Often; i++)
        {
            await RunAsync($"var again = {i};");
        }

        (await ValueAsync("Name(1) + Name(\"\")")).Should().Be("intstring");
    }

    [Fact]
    public async Task AnonymousTypesOfTheSameShape_AreTheSameInAllCells()
    {
        await RunAsync("var a = new { X = 1 };");
        for (var i = 0; i < Often; i++)
        {
            await RunAsync($"var again = {i};");
        }

        await RunAsync("a = new { X = 2 }; object o = new { Y = 1 };");
        await RunAsync("o = new { Z = 1 };");

        (await ValueAsync("a.Equals(new { X = 2 }) && o.Equals(new { Z = 1 })")).Should().Be("True");
    }

    [Fact]
    public async Task AReferenceThatComesBetweenIsKnownToWhatComesAfter()
    {
        var path = typeof(FsCheck.Config).Assembly.Location.Replace('\\', '/');
        await RunAsync("var before = 1;");
        await RunAsync($"#r \"{path}\"\nvar config = typeof(FsCheck.Config);");
        for (var i = 0; i < Often; i++)
        {
            await RunAsync($"var before = {i};");
        }

        (await ValueAsync("config == typeof(FsCheck.Config)")).Should().Be("True");
    }
}
