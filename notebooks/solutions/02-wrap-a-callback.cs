async Task<Price> AskAsync(PriceLine line, string symbol, CancellationToken token)
{
    var source = new TaskCompletionSource<Price>(TaskCreationOptions.RunContinuationsAsynchronously);
    using var call = line.Ask(
        symbol, price => source.TrySetResult(price), problem => source.TrySetException(problem));
    using var registration = token.Register(() => source.TrySetCanceled(token));
    return await source.Task;
}
