using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Cells;

/// <summary>A cell behaves like a console program: the course teaches exactly these things.</summary>
public sealed class ConsoleProgramTests : SessionTests
{
    [Fact]
    public async Task ACell_HasNoSynchronizationContextAndTheDefaultScheduler()
    {
        var sink = await RunAsync(
            """
            using System.Threading;
            Console.WriteLine(SynchronizationContext.Current is null);
            Console.WriteLine(TaskScheduler.Current == TaskScheduler.Default);
            await Task.Delay(1);
            Console.WriteLine(SynchronizationContext.Current is null);
            Console.WriteLine(TaskScheduler.Current == TaskScheduler.Default);
            """);

        sink.Stdout.Should().Be("True\nTrue\nTrue\nTrue\n".ReplaceLineEndings());
    }

    [Fact]
    public async Task ACell_StartsOnAThreadOfItsOwnAndContinuesOnThePool()
    {
        var sink = await RunAsync(
            """
            using System.Threading;
            Console.WriteLine(Thread.CurrentThread.IsThreadPoolThread);
            await Task.Delay(1);
            Console.WriteLine(Thread.CurrentThread.IsThreadPoolThread);
            """);

        sink.Stdout.Should().Be("False\nTrue\n".ReplaceLineEndings());
    }

    [Fact]
    public async Task CodeBeforeTheFirstAwait_RunsSynchronously()
    {
        var sink = await RunAsync(
            """
            async Task Work(string name)
            {
                Console.Write(name + " starts ");
                await Task.Delay(20);
                Console.Write(name + " ends ");
            }
            var work = Work("A");
            Console.Write("main ");
            await work;
            """);

        sink.Stdout.Should().Be("A starts main A ends ");
    }

    [Fact]
    public async Task EachCell_StartsWithACleanExecutionContext()
    {
        await RunAsync("var local = new System.Threading.AsyncLocal<string>(); local.Value = \"first\";");

        var value = await ValueAsync("local.Value ?? \"clean\"");

        value.Should().Be("clean");
    }

    [Fact]
    public async Task ReadingTheConsoleWithoutAnInputSource_IsAClearError()
    {
        var (result, _) = await TryAsync("Console.ReadLine()");

        result.Error!.Name.Should().Be("InvalidOperationException");
        result.Error.Message.Should().Contain("takes no input");
    }
}
