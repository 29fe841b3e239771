using Course.Doctor.Findings;

namespace Course.Doctor.Probes;

/// <summary>Examines the ASP.NET Core runtime, which the practice API runs on.</summary>
/// <param name="programs">The programs installed on this machine.</param>
internal sealed class AspNetProbe(IPrograms programs) : IProbe
{
    private const string Name = "Microsoft.AspNetCore.App ";

    /// <inheritdoc />
    public string Part => "ASP.NET Core runtime";

    /// <inheritdoc />
    public bool IsRequired => true;

    /// <inheritdoc />
    public async Task<Finding> ExamineAsync(CancellationToken cancellationToken)
    {
        var answer = await programs.AskAsync("dotnet", ["--list-runtimes"], cancellationToken) ?? "";
        var versions = answer.Split('\n')
            .Where(line => line.StartsWith(Name, StringComparison.Ordinal))
            .Select(line => line[Name.Length..].Split(' ')[0])
            .ToList();
        return versions.LastOrDefault(version => version.StartsWith("10.", StringComparison.Ordinal)) is { } found
            ? Finding.Fine(found)
            : new Finding(
                Health.Missing,
                versions.Count > 0 ? $"only {string.Join(", ", versions)}" : "none",
                "the practice API can't start, so no lesson can",
                "install the .NET 10 SDK, which brings it: https://dot.net/download");
    }
}
