using Course.Doctor.Findings;

namespace Course.Record;

/// <summary>Finds the Python to record.</summary>
internal static class LivePython
{
    /// <summary>
    /// The environment variable that names an interpreter. AsyncCourse, which isn't loaded here, uses the same name.
    /// </summary>
    public const string Variable = "ASYNC_COURSE_PYTHON";

    /// <summary>Checks that there is a Python.</summary>
    /// <param name="probe">Looks for it.</param>
    /// <param name="chosen">
    /// The value of <see cref="Variable"/>; null if it isn't set. If an interpreter was chosen, the lessons check it themselves.
    /// </param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="LivePythonException">There is no Python.</exception>
    public static async Task EnsureAsync(IProbe probe, string? chosen, CancellationToken cancellationToken)
    {
        if (string.Equals(chosen, "none", StringComparison.OrdinalIgnoreCase))
        {
            throw new LivePythonException(
                $"A recording needs a live Python, and {Variable} is none. Unset it, or name an interpreter in it.");
        }

        if (!string.IsNullOrEmpty(chosen))
        {
            return;
        }

        var finding = await probe.ExamineAsync(cancellationToken);
        if (finding.Health == Health.Missing)
        {
            throw new LivePythonException(
                $"A recording needs a live CPython 3.11 or newer, and here is {finding.Found}. "
                    + $"To get one: {finding.Remedy}; or name an interpreter in {Variable}.");
        }
    }
}
