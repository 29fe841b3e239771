namespace AsyncCourse.CPython;

/// <summary>How a Python process ended.</summary>
/// <param name="Events">What the snippet reported.</param>
/// <param name="Text">What was printed.</param>
/// <param name="Errors">What was printed to the error stream.</param>
/// <param name="ExitCode">The process's exit code; null if it was killed at its time limit.</param>
internal sealed record PythonOutcome(PythonEvents Events, string Text, string Errors, int? ExitCode)
{
    /// <summary>The outcome when there was no program to start.</summary>
    public static PythonOutcome NotStarted { get; } = new(new(null, [], [], null, TimeSpan.Zero), "", "", -1);

    /// <summary>Whether the snippet was run, even if it failed.</summary>
    public bool HasRun => Events.Hello is { Fits: true };
}
