using System.Globalization;
using Course.Doctor.Findings;

namespace Course.Doctor.Probes;

/// <summary>Examines how many files and sockets a process may have open.</summary>
/// <param name="programs">The programs installed on this machine.</param>
internal sealed class DescriptorProbe(IPrograms programs) : IProbe
{
    // The process that runs the lesson has both ends of each connection.
    private const int AtDefaultScale = 1_200;
    private const int AtFullScale = 21_000;

    private const string Remedy = "ulimit -n 65536 before the command (as root, or with a line in /etc/security/limits.conf)";

    /// <inheritdoc />
    public string Part => "file descriptors";

    /// <inheritdoc />
    public bool IsRequired => true;

    /// <inheritdoc />
    public async Task<Finding> ExamineAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            return Finding.Fine("no limit");
        }

        // At its start, .NET raises the soft limit to the hard limit. So does the process that will run the lessons.
        var answer = await programs.AskAsync("sh", ["-c", "ulimit -Hn"], cancellationToken);
        if (!int.TryParse(answer, CultureInfo.InvariantCulture, out var limit))
        {
            return Finding.Fine(answer is "unlimited" ? "no limit" : "limit unknown");
        }

        var found = $"at most {limit.ToString("N0", CultureInfo.InvariantCulture)} a process";
        return limit switch
        {
            < AtDefaultScale => new Finding(Health.Missing, found, "500 clients at once fail", Remedy),
            < AtFullScale => new Finding(
                Health.Limited, found, "`run --full` can't hold 10,000 connections, of two ends each", Remedy),
            _ => Finding.Fine(found),
        };
    }
}
