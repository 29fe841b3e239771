using System.Threading.RateLimiting;

namespace AsyncCourse.Practice;

/// <summary>Lets so many through in each window and says to the others when to come back.</summary>
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
