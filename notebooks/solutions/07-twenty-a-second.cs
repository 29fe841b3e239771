async Task SendAllAsync(IFlurlClient api, int count)
{
    using var bucket = new TokenBucketRateLimiter(new()
    {
        TokenLimit = 20,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / 20),
        QueueLimit = count,
    });
    await Task.WhenAll(Enumerable.Range(0, count).Select(async _ =>
    {
        using var lease = await bucket.AcquireAsync();
        await api.Request("users", 1).GetStringAsync();
    }));
}
