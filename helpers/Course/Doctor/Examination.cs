using Course.Doctor.Findings;

namespace Course.Doctor;

/// <summary>Runs all probes at once, each with a time limit.</summary>
/// <param name="probes">The probes to run.</param>
/// <param name="limit">How long each probe may take.</param>
/// <param name="time">The clock for the time limit.</param>
internal sealed class Examination(IReadOnlyList<IProbe> probes, TimeSpan limit, TimeProvider time)
{
    /// <summary>Runs the probes.</summary>
    /// <param name="cancellationToken">Cancels the examination.</param>
    /// <returns>A diagnosis for each probe, in the order of the probes.</returns>
    public async Task<IReadOnlyList<Diagnosis>> RunAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(probes.Select(async probe =>
            new Diagnosis(probe.Part, probe.IsRequired, await ExamineAsync(probe, cancellationToken))));

    private async Task<Finding> ExamineAsync(IProbe probe, CancellationToken cancellationToken)
    {
        using var tooLong = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, cancellationToken);
        try
        {
            // The probe is asked to stop at the limit, but this doesn't rely on it.
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
