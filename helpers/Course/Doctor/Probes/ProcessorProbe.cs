using Course.Doctor.Findings;

namespace Course.Doctor.Probes;

/// <summary>Examines how many processors .NET can use.</summary>
/// <param name="count">The number of processors.</param>
internal sealed class ProcessorProbe(int count) : IProbe
{
    /// <inheritdoc />
    public string Part => "processors";

    /// <inheritdoc />
    public bool IsRequired => false;

    /// <inheritdoc />
    public Task<Finding> ExamineAsync(CancellationToken cancellationToken) => Task.FromResult(count > 1
        ? Finding.Fine($"{count}")
        : new Finding(
            Health.Limited,
            "1",
            "nothing runs in parallel, and measured times vary more",
            "give the machine or container two or more"));
}
