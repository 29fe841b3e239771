async Task<string> WithTimeoutAsync(
    Func<CancellationToken, Task<string>> work, TimeSpan timeout, CancellationToken cancellationToken)
{
    using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    late.CancelAfter(timeout);
    try
    {
        return await work(late.Token);
    }
    catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
    {
        throw new TimeoutException($"The work was not done after {timeout.TotalSeconds} s, and was stopped.");
    }
}
