async Task<string> HedgeAsync(Func<CancellationToken, Task<string>> fetch, TimeSpan delay)
{
    using var stop = new CancellationTokenSource();
    try
    {
        var first = fetch(stop.Token);
        if (await Task.WhenAny(first, Task.Delay(delay, stop.Token)) == first)
        {
            return await first;
        }

        return await await Task.WhenAny(first, fetch(stop.Token));
    }
    finally
    {
        await stop.CancelAsync();
    }
}
