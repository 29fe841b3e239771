async Task<string> FetchInTimeAsync(
    Func<CancellationToken, Task<string>> fetch, TimeSpan perAttempt, TimeSpan total)
{
    using var whole = new CancellationTokenSource(total);
    while (true)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(whole.Token);
        attempt.CancelAfter(perAttempt);
        try
        {
            return await fetch(attempt.Token);
        }
        catch (OperationCanceledException) when (!whole.IsCancellationRequested)
        {
            // Late. There is time for another attempt.
        }
    }
}
