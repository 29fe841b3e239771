using Course.Doctor.Findings;

namespace Course.Doctor;

/// <summary>Asks all probes at once and waits for none of them too long.</summary>
/// <param name="probes">The probes.</param>
/// <param name="limit">How long each may take.</param>
/// <param name="time">Where time comes from.</param>
internal sealed class Examination(IReadOnlyList<IProbe> probes, TimeSpan limit, TimeProvider time)
{
    /// <summary>Asks them.</summary>
    /// <param name="cancellationToken">Ends the examination.</param>
    /// <returns>A diagnosis for each probe, in the probes' order.</returns>
    public async Task<IReadOnlyList<Diagnosis>> RunAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(probes.Select(async probe =>
            new Diagnosis(probe.Part, probe.IsRequired, await ExamineAsync(probe, cancellationToken))));

    private async Task<Finding> ExamineAsync(IProbe probe, CancellationToken cancellationToken)
    {
        using var tooLong = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, cancellationToken);
        try
        {
            // The probe is told to stop, but not trusted to.
            return await Task.Run(() => probe.ExamineAsync(either.Token), either.Token)
                .WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Finding(
                Health.Missing,
                $"gave no answer within {limit.TotalSeconds:0} s",
                "unknown",
                "try again when the machine is less busy");
        }
    }
}
