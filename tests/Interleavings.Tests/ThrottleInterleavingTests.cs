using AsyncCourse;
using Microsoft.Coyote.Specifications;

namespace Interleavings.Tests;

public sealed class ThrottleInterleavingTests
{
    [Fact]
    public void NeverMoreThanTheLimit_AreInsideAndEverybodyGetsIn()
    {
        Explorer.Explore(async () =>
        {
            var throttle = new Throttle(2);
            int inside = 0, done = 0;

            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => throttle.RunAsync(async _ =>
            {
                Specification.Assert(Interlocked.Increment(ref inside) <= 2, "{0} inside", inside);
                await Task.Yield();
                Interlocked.Decrement(ref inside);
                Interlocked.Increment(ref done);
            }))));

            Specification.Assert(
                done == 4 && throttle.Inside == 0, "{0} of 4 got in, {1} are still inside", done, throttle.Inside);
        }).Should().BeEmpty();
    }

    [Fact]
    public void ACancellationThatRacesWithAPlaceBecomingFree_LosesNoPlace()
    {
        Explorer.Explore(async () =>
        {
            var throttle = new Throttle(1);
            using var cancellation = new CancellationTokenSource();
            var holder = await throttle.EnterAsync();
            var impatient = Task.Run(async () =>
            {
                try
                {
                    (await throttle.EnterAsync(cancellation.Token)).Dispose();
                }
                catch (OperationCanceledException)
                {
                }
            });
            var cancel = Task.Run(cancellation.Cancel);
            var leave = Task.Run(holder.Dispose);

            await impatient;
            await cancel;
            await leave;

            Specification.Assert(throttle.Inside == 0 && throttle.Waiting == 0, "{0} inside for ever", throttle.Inside);
        }).Should().BeEmpty();
    }

    [Fact]
    public void TwoThatHoldAPlaceAndWantAnotherWaitForEverAsDocumented()
    {
        Explorer.Explore(async () =>
        {
            var throttle = new Throttle(2);

            await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => throttle.RunAsync(async token =>
            {
                await Task.Yield();
                await throttle.RunAsync(_ => Task.CompletedTask, token);
            }))));
        }).Should().ContainSingle().Which.Should().Contain("Deadlock detected");
    }
}
