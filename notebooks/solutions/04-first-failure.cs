async Task FirstFailureAsync(Func<CancellationToken, Task>[] work)
{
    using var stop = new CancellationTokenSource();
    Task[] tasks = [.. work.Select(start => start(stop.Token))];

    try
    {
        await foreach (var done in Task.WhenEach(tasks))
        {
            await done;
        }
    }
    catch
    {
        await stop.CancelAsync();
        throw;
    }
}
