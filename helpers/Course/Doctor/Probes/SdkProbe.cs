using Course.Doctor.Findings;

namespace Course.Doctor.Probes;

/// <summary>Looks for the .NET SDK that the course requires.</summary>
/// <param name="programs">
/// The programs installed on this machine. They must run in the course's folder, to use its global.json.
/// </param>
internal sealed class SdkProbe(IPrograms programs) : IProbe
{
    private const int Oldest = 10;

    /// <inheritdoc />
    public string Part => ".NET SDK";

    /// <inheritdoc />
    public bool IsRequired => true;

    /// <inheritdoc />
    public async Task<Finding> ExamineAsync(CancellationToken cancellationToken)
    {
        var answer = await programs.AskAsync("dotnet", ["--version"], cancellationToken);
        var major = int.TryParse(answer?.Split('.')[0], out var number) ? number : 0;
        return major >= Oldest
            ? Finding.Fine(answer!)
            : new Finding(
                Health.Missing,
                answer is null ? "none that global.json accepts" : answer,
                "nothing can be built, and `#r \"nuget: …\"` fails",
                $"install the .NET {Oldest} SDK: https://dot.net/download");
    }
}
