using Course.Doctor.Findings;

namespace Course.Doctor.Probes;

/// <summary>Looks for Python, which runs the asyncio side of the lessons.</summary>
/// <param name="programs">The programs installed on this machine.</param>
internal sealed class PythonProbe(IPrograms programs) : IProbe
{
    private const string Script =
        "import sys, importlib.util as u; print('.'.join(map(str, sys.version_info[:3])), "
        + "*[m for m in ('aiohttp', 'requests') if u.find_spec(m) is None])";

    private const string Recorded = "lessons show recorded asyncio runs instead of live ones";

    private const string Install = "install Python 3.11 or newer: https://python.org/downloads";

    private static readonly Version Oldest = new(3, 11);
    private static readonly string[][] Commands = [["python3"], ["python"], ["py", "-3"]];

    /// <inheritdoc />
    public string Part => "Python";

    /// <inheritdoc />
    public bool IsRequired => false;

    /// <inheritdoc />
    public async Task<Finding> ExamineAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var command in Commands)
        {
            var answer = await programs.AskAsync(command[0], [.. command[1..], "-c", Script], cancellationToken);
            if (answer is not null)
            {
                findings.Add(Judge(string.Join(' ', command), answer.Split(' ', StringSplitOptions.TrimEntries)));
            }
        }

        return findings.MinBy(finding => finding.Health)
            ?? new Finding(Health.Missing, "none", Recorded, Install);
    }

    private static Finding Judge(string command, string[] answer)
    {
        var found = $"{answer[0]} ({command})";
        if (!Version.TryParse(answer[0], out var version) || version < Oldest)
        {
            return new Finding(Health.Missing, $"only {found}", Recorded, Install);
        }

        return answer.Length == 1
            ? Finding.Fine($"{found} with aiohttp, requests")
            : new Finding(
                Health.Limited,
                $"{found} without {string.Join(", ", answer[1..])}",
                "asyncio runs that make HTTP requests are shown recorded",
                $"{command} -m pip install {string.Join(' ', answer[1..])}");
    }
}
