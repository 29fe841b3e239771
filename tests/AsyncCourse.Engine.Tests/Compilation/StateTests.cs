using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Compilation;

/// <summary>Each cell sees what the earlier ones declared.</summary>
public sealed class StateTests : SessionTests
{
    [Fact]
    public async Task VariablesFunctionsTypesAndUsingsReachLaterCells()
    {
        await RunAsync("using System.Threading.Channels; var x = 20;");
        await RunAsync("record Point(int X, int Y); int Twice(int value) => value * 2;");
        await RunAsync("static int Plus(this int value, int other) => value + other;");

        var value = await ValueAsync("var c = Channel.CreateBounded<Point>(1); new Point(Twice(x), x.Plus(1)).ToString()");

        value.Should().Be("Point { X = 40, Y = 21 }");
    }

    [Fact]
    public async Task AVariable_CanBeDeclaredAgainWithAnotherType()
    {
        await RunAsync("var x = 1;");
        await RunAsync("var x = \"text\";");

        (await ValueAsync("x.Length")).Should().Be("4");
    }

    [Fact]
    public async Task Assignments_AreSeenByFunctionsOfEarlierCells()
    {
        await RunAsync("var count = 0; void Increment() => count++;");
        await RunAsync("Increment(); Increment();");

        (await ValueAsync("count")).Should().Be("2");
    }

    [Theory]
    [InlineData("unsafe int F() { var x = 42; return *&x; }")]
    [InlineData("[System.Runtime.CompilerServices.SkipLocalsInit] int F() => 42;")]
    public async Task ACell_MayHaveUnsafeCode(string declaration)
    {
        await RunAsync(declaration);

        (await ValueAsync("F()")).Should().Be("42");
    }

    [Fact]
    public async Task TypesThatTheFrameworkOnlyForwards_AreThoseOfTheFramework()
    {
        (await ValueAsync(
            "Type.GetType(\"System.Xml.Linq.XDocument, System.Xml.XDocument\") == typeof(System.Xml.Linq.XDocument)"))
            .Should().Be("True");
    }

    [Fact]
    public async Task Await_WorksAtTheTopLevelAndItsValueIsTheCells()
    {
        (await ValueAsync("await Task.FromResult(42)")).Should().Be("42");
    }

    [Fact]
    public async Task AsyncStreamsWork()
    {
        await RunAsync(
            """
            async IAsyncEnumerable<int> Count(int to)
            {
                for (var i = 0; i < to; i++)
                {
                    await Task.Yield();
                    yield return i;
                }
            }
            """);

        var sink = await RunAsync("await foreach (var i in Count(3)) Console.Write(i);");

        sink.Stdout.Should().Be("012");
    }

    [Fact]
    public async Task ACellOfUsingsAndComments_OnlyIsFine()
    {
        await RunAsync("using System.Globalization;\n// nothing else");
        await RunAsync("");

        (await ValueAsync("CultureInfo.InvariantCulture.Name.Length")).Should().Be("0");
    }

    [Fact]
    public async Task WhatAThrowingCellAssignedBeforeItThrew_IsKept()
    {
        await TryAsync("var before = 1; var after = int.Parse(\"x\");");

        (await ValueAsync("before + after")).Should().Be("1");
    }

    [Fact]
    public async Task ACellThatDoesNotCompileChangesNothing()
    {
        await RunAsync("var x = 1;");
        var (result, _) = await TryAsync("var x = 2; var y = unknown;");

        result.Status.Should().Be(CellStatus.Failed);
        (await ValueAsync("x")).Should().Be("1");
    }

    [Fact]
    public async Task TwoHundredCellsChain()
    {
        await RunAsync("var total = 0;");
        for (var i = 1; i <= 200; i++)
        {
            await RunAsync($"var v{i} = {i}; total += v{i};");
        }

        (await ValueAsync("total + v1 + v200")).Should().Be("20301");
    }

    [Fact]
    public async Task ASecondCell_WaitsForTheFirst()
    {
        var first = TryAsync("await Task.Delay(100); Console.Write(\"first\"); var order = \"first\";");
        var second = TryAsync("order");

        await Task.WhenAll(first, second);

        (await second).Sink.Result.Should().Be("first");
    }

    [Fact]
    public async Task TheNewestLanguageVersion_Is14()
    {
        (await ValueAsync("class C { public int P { get => field; set => field = value * 2; } } new C { P = 4 }.P"))
            .Should().Be("8");
    }

    [Fact]
    public async Task NothingMore_IsInScopeThanInDotNetInteractive()
    {
        var (io, _) = await TryAsync("File.Exists(\"x\")");
        var (threading, _) = await TryAsync("Thread.Sleep(1)");

        io.Error!.Name.Should().Be("CompilationError");
        threading.Error!.Name.Should().Be("CompilationError");
    }
}
