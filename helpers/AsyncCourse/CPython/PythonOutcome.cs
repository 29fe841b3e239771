namespace AsyncCourse.CPython;

/// <summary>How a Python's process ended.</summary>
/// <param name="Events">What it reported.</param>
/// <param name="Text">What it printed.</param>
/// <param name="Errors">What it printed to the error stream.</param>
/// <param name="ExitCode">How it ended; null if the time limit ended it.</param>
internal sealed record PythonOutcome(PythonEvents Events, string Text, string Errors, int? ExitCode)
{
    /// <summary>There was no program to start.</summary>
    public static PythonOutcome NotStarted { get; } = new(new(null, [], [], null, TimeSpan.Zero), "", "", -1);

    /// <summary>Whether the snippet was run, well or badly.</summary>
    public bool HasRun => Events.Hello is { Fits: true };
}
