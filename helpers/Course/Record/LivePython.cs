using Course.Doctor.Findings;

namespace Course.Record;

/// <summary>Finds the Python to record.</summary>
internal static class LivePython
{
    /// <summary>Makes sure that there is one.</summary>
    /// <param name="probe">Looks for it.</param>
    /// <param name="chosen">
    /// The value of <see cref="CourseVariable.Python"/>; a chosen interpreter is left to the lessons to judge.
    /// </param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="LivePythonException">There is none.</exception>
    public static async Task EnsureAsync(IProbe probe, string? chosen, CancellationToken cancellationToken)
    {
        if (CourseVariable.IsNone(chosen))
        {
            throw new LivePythonException(
                $"A recording needs a live Python, and {CourseVariable.Python} is none. Unset it, or name an interpreter in it.");
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
                    + $"To get one: {finding.Remedy}; or name an interpreter in {CourseVariable.Python}.");
        }
    }
}
