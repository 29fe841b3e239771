using AsyncCourse;
using Microsoft.Coyote.Specifications;

namespace Interleavings.Tests;

public sealed class TaskGroupInterleavingTests
{
    [Fact]
    public void NoChild_IsLostAlsoWhenChildrenStartChildren()
    {
        Explorer.Explore(async () =>
        {
            var ended = 0;

            await TaskGroup.RunAsync(group =>
            {
                for (var i = 0; i < 2; i++)
                {
                    group.Start(async token =>
                    {
                        await Task.Yield();
                        _ = group.Start(_ => EndAsync());
                        await EndAsync();
                    });
                }

                return Task.CompletedTask;
            });

            Specification.Assert(ended == 4, "only {0} of 4 children had ended", ended);

            async Task EndAsync()
            {
                await Task.Yield();
                Interlocked.Increment(ref ended);
            }
        }).Should().BeEmpty();
    }

    [Fact]
    public void AFailure_IsThrownAfterAllThatBeganHasEnded()
    {
        Explorer.Explore(async () =>
        {
            int begun = 0, ended = 0;
            List<Task> children = [];
            try
            {
                await TaskGroup.RunAsync(async group =>
                {
                    children.Add(group.Start(async _ =>
                    {
                        await Task.Yield();
                        throw new InvalidOperationException("A");
                    }));
                    children.Add(group.Start(WorkAsync));
                    children.Add(group.Start(WorkAsync));
                    await Task.Delay(Timeout.Infinite, group.CancellationToken);
                });
                Specification.Assert(false, "nothing was thrown");
            }
            catch (AggregateException problem)
            {
                Specification.Assert(
                    problem.InnerExceptions.Count == 1, "{0} failures instead of 1", problem.InnerExceptions.Count);
            }

            Specification.Assert(begun == ended, "{0} of {1} children had ended", ended, begun);
            Specification.Assert(children.All(child => child.IsCompleted), "a child's task was not completed");

            async Task WorkAsync(CancellationToken token)
            {
                Interlocked.Increment(ref begun);
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    await Task.Yield();
                    Interlocked.Increment(ref ended);
                }
            }
        }).Should().BeEmpty();
    }

    [Fact]
    public void CancellationThatRacesWithTheEnd_NeitherHangsNorLeavesAnythingRunning()
    {
        Explorer.Explore(async () =>
        {
            using var outside = new CancellationTokenSource();
            var running = 0;
            var cancel = Task.Run(outside.Cancel);
            try
            {
                await TaskGroup.RunAsync(
                    outer =>
                    {
                        _ = outer.Start(WorkAsync);
                        _ = outer.Start(token => TaskGroup.RunAsync(inner => inner.Start(WorkAsync), token));
                        return Task.CompletedTask;
                    },
                    outside.Token);
            }
            catch (OperationCanceledException)
            {
            }

            Specification.Assert(running == 0, "{0} still running", running);
            await cancel;

            async Task WorkAsync(CancellationToken token)
            {
                Interlocked.Increment(ref running);
                await Task.Yield();
                Interlocked.Decrement(ref running);
                token.ThrowIfCancellationRequested();
            }
        }).Should().BeEmpty();
    }

    [Fact]
    public void ALateStart_IsEitherAwaitedOrRefused()
    {
        Explorer.Explore(async () =>
        {
            TaskGroup? kept = null;
            int begun = 0, ended = 0;
            var mayStart = new TaskCompletionSource();
            var stranger = Task.Run(async () =>
            {
                await mayStart.Task;
                try
                {
                    _ = kept!.Start(async _ =>
                    {
                        Interlocked.Increment(ref begun);
                        await Task.Yield();
                        Interlocked.Increment(ref ended);
                    });
                }
                catch (InvalidOperationException)
                {
                }
            });

            await TaskGroup.RunAsync(async group =>
            {
                kept = group;
                mayStart.SetResult();
                await Task.Yield();
            });

            var (atEnd, atBegin) = (ended, begun);
            await stranger;
            Specification.Assert(ended == atEnd && begun == atBegin, "a child was still running when the group had ended");
        }).Should().BeEmpty();
    }

    [Fact]
    public void APlantedGroupThatForgetsLateChildren_IsFoundOut()
    {
        Explorer.Explore(async () =>
        {
            var ended = 0;

            await ForgetfulGroup.RunAsync(group =>
            {
                group.Start(async () =>
                {
                    await Task.Yield();
                    group.Start(async () =>
                    {
                        await Task.Yield();
                        Interlocked.Increment(ref ended);
                    });
                });
                return Task.CompletedTask;
            });

            Specification.Assert(ended == 1, "only {0} of 1 grandchildren had ended", ended);
        }).Should().ContainSingle().Which.Should().Contain("only 0 of 1 grandchildren had ended");
    }

    [Fact]
    public void APlantedDeadlock_IsFoundOut()
    {
        Explorer.Explore(() => TaskGroup.RunAsync(async group =>
        {
            var left = new TaskCompletionSource();
            var right = new TaskCompletionSource();
            _ = group.Start(async _ =>
            {
                await left.Task;
                right.SetResult();
            });
            await right.Task;
            left.SetResult();
        })).Should().ContainSingle().Which.Should().Contain("Deadlock detected");
    }
}
