using Course.Doctor.Findings;

namespace Course.Doctor.Probes;

/// <summary>Looks for Python, which runs the asyncio side of the lessons.</summary>
/// <param name="programs">The programs installed on this machine.</param>
/// <param name="search">Where lessons look for it.</param>
internal sealed class PythonProbe(IPrograms programs, PythonSearch search) : IProbe
{
    private const string Script =
        "import platform, sys, importlib.util as u; "
        + "print(platform.python_implementation(), '.'.join(map(str, sys.version_info[:3])), "
        + "*[m for m in ('aiohttp', 'requests') if u.find_spec(m) is None])";

    // What prelude.py asks for.
    private const string Implementation = "CPython";

    private const string Recorded = "lessons show recorded asyncio runs instead of live ones";

    private const string Install = "install Python 3.11 or newer: https://python.org/downloads";

    private static readonly Version Oldest = new(3, 11);

    /// <inheritdoc />
    public string Part => "Python";

    /// <inheritdoc />
    public bool IsRequired => false;

    /// <inheritdoc />
    public async Task<Finding> ExamineAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var (file, arguments) in search.Candidates())
        {
            var answer = await programs.AskAsync(file, [.. arguments, "-c", Script], cancellationToken);
            if (answer?.Split(' ', StringSplitOptions.TrimEntries) is [var implementation, var version, .. var missing])
            {
                findings.Add(Judge(string.Join(' ', [file, .. arguments]), implementation, version, missing));
            }
        }

        return findings.MinBy(finding => finding.Health) ?? None();
    }

    private static Finding Judge(string command, string implementation, string version, string[] missing)
    {
        if (implementation != Implementation || !Version.TryParse(version, out var number) || number < Oldest)
        {
            var name = implementation == Implementation ? "" : implementation + " ";
            return new Finding(Health.Missing, $"only {name}{version} ({command})", Recorded, Install);
        }

        var found = $"{version} ({command})";
        return missing.Length == 0
            ? Finding.Fine($"{found} with aiohttp, requests")
            : new Finding(
                Health.Limited,
                $"{found} without {string.Join(", ", missing)}",
                "asyncio runs that make HTTP requests are shown recorded",
                $"{command} -m pip install {string.Join(' ', missing)}");
    }

    private Finding None() => search switch
    {
        { IsNone: true } => new(
            Health.Missing, $"none: {CourseVariable.Python} says so", Recorded, $"unset {CourseVariable.Python}"),
        { Chosen: { } chosen } => new(
            Health.Missing, $"no Python 3 that starts in {CourseVariable.Python}, which is {chosen}", Recorded,
            $"name another in {CourseVariable.Python}, or unset it"),
        _ => new(Health.Missing, "none", Recorded, Install),
    };
}
