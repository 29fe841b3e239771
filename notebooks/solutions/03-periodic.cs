async Task EveryAsync(TimeSpan period, Func<Task> tick, TimeProvider time, CancellationToken cancellationToken)
{
    using var timer = new PeriodicTimer(period, time);
    while (await timer.WaitForNextTickAsync(cancellationToken))
    {
        await tick();
    }
}
