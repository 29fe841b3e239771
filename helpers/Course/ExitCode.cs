namespace Course;

/// <summary>What the command line's exit codes mean.</summary>
public static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>Something that the user ran failed.</summary>
    public const int Failure = 1;

    /// <summary>The command was not understood, or its input can't be used.</summary>
    public const int Usage = 2;

    /// <summary>Ended by Ctrl+C.</summary>
    public const int Interrupted = 130;
}
