async Task RunAllAsync(Func<CancellationToken, Task>[] children, CancellationToken cancellationToken)
{
    using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    var failures = new List<Exception>();

    async Task FollowAsync(Func<CancellationToken, Task> child)
    {
        try
        {
            await child(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception problem)
        {
            lock (failures) failures.Add(problem);
            await stop.CancelAsync();
        }
    }

    await Task.WhenAll(children.Select(FollowAsync));
    if (failures.Count > 0) throw new AggregateException(failures);
    cancellationToken.ThrowIfCancellationRequested();
}
