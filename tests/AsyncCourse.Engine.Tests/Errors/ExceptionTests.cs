using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Errors;

/// <summary>Exceptions name the cell and its line, and leave the engine's own frames out.</summary>
public sealed class ExceptionTests : SessionTests
{
    [Fact]
    public async Task AnException_ShowsTheLearnersFramesWithTheirSource()
    {
        await RunAsync(
            """
            async Task Work(string name)
            {
                await Task.Delay(1);
                throw new InvalidOperationException(name);
            }
            """);

        var (result, _) = await TryAsync("Console.WriteLine();\nawait Work(\"boom\");");

        result.Status.Should().Be(CellStatus.Failed);
        result.Error!.Name.Should().Be("InvalidOperationException");
        result.Error.Message.Should().Be("boom");
        result.Error.Traceback.Should().Equal(
            "InvalidOperationException: boom",
            "   at Work(String name) in Cell 1, line 4",
            "      throw new InvalidOperationException(name);",
            "   at Cell 2, line 2",
            "      await Work(\"boom\");");
    }

    [Fact]
    public async Task AnExceptionWhoseMessage_ThrowsIsShownWithoutItAndWhatTheCellDeclaredStays()
    {
        var (result, _) = await TryAsync(
            """
            class Loud : Exception { public override string Message => throw new NotSupportedException("quiet"); }
            var kept = 41;
            throw new Loud();
            """);
        var next = await RunAsync("kept + 1");

        result.Error!.Name.Should().Be("Loud");
        result.Error.Message.Should().Be("(its message can't be read: that throws NotSupportedException)");
        next.Should().NotBeNull();
    }

    [Fact]
    public async Task AnExceptionWithoutAMessage_IsShown()
    {
        var (result, _) = await TryAsync(
            "class Mute : Exception { public override string Message => null; }\nthrow new Mute();");

        (result.Error!.Name, result.Error.Message).Should().Be(("Mute", ""));
    }

    [Fact]
    public async Task LinesStayTrueBehindTheChecksInLoops()
    {
        var (result, _) = await TryAsync("for (var i = 0; ; i++)\n{\n    if (i == 3)\n        throw new Exception(\"x\");\n}");

        result.Error!.Traceback.Should().Equal("Exception: x", "   at Cell 1, line 4", "      throw new Exception(\"x\");");
    }

    [Fact]
    public async Task MethodsLambdasAndLocalFunctions_HaveReadableNames()
    {
        var (result, _) = await TryAsync(
            """
            class Box<T>
            {
                public int Open(T key, List<int> values) => throw new Exception("x");
            }
            int Outer()
            {
                int Inner(int depth) => new Box<string>().Open("k", new());
                return new[] { 1 }.Select(i => Inner(i)).First();
            }
            Outer();
            """);

        result.Error!.Traceback.Where(line => line.StartsWith("   at", StringComparison.Ordinal)).Should().Equal(
            "   at Box<T>.Open(T key, List<Int32> values) in Cell 1, line 3",
            "   at Inner(Int32 depth) in Cell 1, line 7",
            "   at a lambda in Cell 1, line 8",
            "   at System.Linq.ArraySelectIterator<TSource, TResult>.TryGetFirst",
            "   at System.Linq.Enumerable.First",
            "   at Outer() in Cell 1, line 8",
            "   at Cell 1, line 10");
    }

    [Fact]
    public async Task LibraryFrames_AreKeptInShort()
    {
        var (result, _) = await TryAsync("int.Parse(\"x\")");

        result.Error!.Traceback.Should().HaveCountLessThan(7);
        result.Error.Traceback.Should().Contain(line => line.Contains("System.", StringComparison.Ordinal));
        result.Error.Traceback.Should().NotContain(line => line.Contains("AsyncCourse.Engine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AllInnerExceptions_AreShown()
    {
        var (result, _) = await TryAsync(
            """
            Task Fail(string name) => Task.Run(() => throw new ArgumentException(name, new Exception("cause of " + name)));
            Task.WaitAll(Fail("a"), Fail("b"));
            """);

        result.Error!.Name.Should().Be("AggregateException");
        result.Error.Traceback.Should().ContainInOrder(
            " 1 of 2", "   ArgumentException: a", "    caused by", "      Exception: cause of a",
            " 2 of 2", "   ArgumentException: b");
    }

    [Fact]
    public async Task AHugeMessage_IsCutWhereverItStands()
    {
        var (result, _) = await TryAsync(
            """
            var huge = new string('x', 30_000);
            throw new InvalidOperationException(huge, new Exception(huge));
            """);

        result.Error!.Message.Should().EndWith("x\n… and 10,000 more characters");
        result.Error.Traceback.Should().OnlyContain(line => line.Length < 20_100);
        result.Error.Traceback.Count(line => line.EndsWith("… and 10,000 more characters", StringComparison.Ordinal))
            .Should().Be(2);
    }

    [Fact]
    public async Task ACancelledCellOfNobodysInterrupting_HasFailed()
    {
        var (result, _) = await TryAsync(
            """
            using System.Threading;
            await Task.Delay(-1, new CancellationTokenSource(10).Token);
            """);

        result.Status.Should().Be(CellStatus.Failed);
        result.Error!.Name.Should().Be("TaskCanceledException");
        result.Error.Traceback.Should().Contain("   at Cell 1, line 2");
    }

    [Fact]
    public async Task ACell_IsCalledWhatItsHostCallsIt()
    {
        var token = TestContext.Current.CancellationToken;
        await Session.RunAsync("void Fail() => throw new Exception(\"x\");", new RecordingSink(), "Cell 6", token);

        var result = await Session.RunAsync("\nFail();", new RecordingSink(), "Uncounted cell 1", token);
        var (unnamed, _) = await TryAsync("Fail();");

        result.Error!.Traceback.Should().Equal(
            "Exception: x",
            "   at Fail() in Cell 6, line 1",
            "      void Fail() => throw new Exception(\"x\");",
            "   at Uncounted cell 1, line 2",
            "      Fail();");
        unnamed.Error!.Traceback.Should().Contain("   at Cell 1, line 1");
    }

    [Fact]
    public async Task OutputWrittenBeforeTheException_StandsBeforeIt()
    {
        var (_, sink) = await TryAsync("Console.Write(\"before\"); throw new Exception();");

        sink.Outputs.Select(output => output.GetType()).Should().Equal(typeof(StreamOutput), typeof(ErrorOutput));
    }
}
