using Course.Doctor.Findings;
using Course.Kernel;

namespace Course.Doctor.Probes;

/// <summary>
/// Looks for .NET Interactive, the other engine that runs the lessons: as a tool of the course's folder, and as a kernel in
/// Jupyter.
/// </summary>
/// <param name="programs">
/// The programs installed on this machine. They must run in the course's folder, to use its list of tools.
/// </param>
/// <param name="kernels">The folders where Jupyter looks for kernels.</param>
internal sealed class InteractiveProbe(IPrograms programs, IEnumerable<string> kernels) : IProbe
{
    /// <inheritdoc />
    public string Part => ".NET Interactive";

    /// <inheritdoc />
    public bool IsRequired => false;

    /// <inheritdoc />
    public async Task<Finding> ExamineAsync(CancellationToken cancellationToken)
    {
        var answer = await programs
            .AskAsync("dotnet", ["tool", "run", InteractiveTool.Command, "--", "--version"], cancellationToken);
        var kernel = kernels
            .Select(folder => Path.Combine(folder, KernelOffer.DotNetInteractive.Name))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "kernel.json")));
        return answer is null
            ? new Finding(
                Health.Missing,
                kernel is null ? "none" : $"only as a kernel in {kernel}",
                "the tests that run lessons in it are skipped; lessons run in the course's own engine",
                "dotnet tool restore")
            : Finding.Fine(answer.Split('+')[0]
                + (kernel is null ? ", not among Jupyter's kernels" : $", and as a kernel in {kernel}"));
    }
}
