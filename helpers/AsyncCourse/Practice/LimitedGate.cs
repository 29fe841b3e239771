using System.Threading.RateLimiting;

namespace AsyncCourse.Practice;

/// <summary>Lets a number of requests through in each window of time, and tells the others when to try again.</summary>
internal sealed class LimitedGate(PracticeApiOptions options) : IDisposable
{
    private readonly FixedWindowRateLimiter _limiter = new(new()
    {
        PermitLimit = options.LimitedPermits,
        Window = options.LimitedWindow,
        QueueLimit = 0,
    });

    public bool TryPass(out TimeSpan retryAfter)
    {
        using var lease = _limiter.AttemptAcquire();
        retryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : options.LimitedWindow;
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
