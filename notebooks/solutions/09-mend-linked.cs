async Task<string> AskAsync(
    Func<CancellationToken, Task<string>> ask, TimeSpan limit, CancellationToken shutdown)
{
    using var linked = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
    linked.CancelAfter(limit);
    return await ask(linked.Token);
}
