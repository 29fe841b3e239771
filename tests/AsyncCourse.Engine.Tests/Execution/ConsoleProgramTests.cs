namespace AsyncCourse.Engine.Tests.Execution;

/// <summary>A cell behaves like a console program: the course teaches exactly these things.</summary>
public sealed class ConsoleProgramTests : SessionTests
{
    [Fact]
    public async Task A_cell_has_no_synchronization_context_and_the_default_scheduler()
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
    public async Task A_cell_starts_on_a_thread_of_its_own_and_continues_on_the_pool()
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
    public async Task Code_before_the_first_await_runs_synchronously()
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
    public async Task Each_cell_starts_with_a_clean_execution_context()
    {
        await RunAsync("var local = new System.Threading.AsyncLocal<string>(); local.Value = \"first\";");

        var value = await ValueAsync("local.Value ?? \"clean\"");

        value.Should().Be("clean");
    }

    [Fact]
    public async Task Reading_the_console_without_an_input_source_is_a_clear_error()
    {
        var (result, _) = await TryAsync("Console.ReadLine()");

        result.Error!.Name.Should().Be("InvalidOperationException");
        result.Error.Message.Should().Contain("takes no input");
    }
}
