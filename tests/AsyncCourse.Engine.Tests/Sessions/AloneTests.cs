using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Tests.Sessions;

/// <summary>What only holds, or is only fair to the other tests, while no other session runs in the process.</summary>
[Collection(nameof(AloneTests))]
public sealed class AloneTests : SessionTests
{
    [Fact]
    public async Task OutputOfCodeThatNoCellStarted_GoesToTheRunningCell()
    {
        await RunAsync(
            """
            using System.Threading;
            var done = new TaskCompletionSource();
            void Orphan() { Console.WriteLine("orphan"); done.SetResult(); }
            """);

        var sink = await RunAsync("ThreadPool.UnsafeQueueUserWorkItem(_ => Orphan(), null); await done.Task;");

        sink.Stdout.Should().Contain("orphan");
    }

    [Fact]
    public async Task WhatIsDisplayedOutsideOfAnyCell_GoesToTheLastOne()
    {
        var sink = await RunAsync("1");

        Kernel.display("x");

        sink.Outputs.OfType<DisplayOutput>().Should().ContainSingle().Which.Data.Content[MimeType.Plain].Should().Be("x");
    }

    [Fact]
    public async Task TheLastSession_GivesTheConsoleBack()
    {
        var routed = Console.Out;

        await Session.DisposeAsync();

        Console.Out.Should().NotBeSameAs(routed);
    }

    [Fact]
    public async Task ACellThatUsesUpTheThreadPoolDelaysNeitherItsOwnEndNorTheNextCell()
    {
        var sink = await RunAsync(
            """
            var gate = new System.Threading.ManualResetEventSlim();
            var blocked = Enumerable.Range(0, 200).Select(_ => Task.Run(gate.Wait)).ToList();
            Console.WriteLine("blocked");
            """);

        // A pool of two threads gets one more about every half second: 200 would take more than a minute.
        var (result, _) = await TryAsync("gate.Set(); await Task.WhenAll(blocked);");

        sink.Stdout.Should().Contain("blocked");
        result.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }
}

/// <summary>Runs after all that may run in parallel.</summary>
[CollectionDefinition(nameof(AloneTests), DisableParallelization = true)]
public sealed class AloneCollection;
