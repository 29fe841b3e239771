namespace AsyncCourse.Engine.Cells;

/// <summary>Uncaught exceptions on a cell's threads, which would end the process.</summary>
public static class UncaughtExceptions
{
    private static volatile Func<Exception, bool>? _expected;

    /// <summary>
    /// Sets a function that is asked about each of them. A library uses it while it runs code that may throw this way. A process
    /// has only one such function: the latest replaces earlier ones.
    /// </summary>
    /// <param name="isExpected">Called on the thread that threw. Returns true to let the process go on.</param>
    public static void AskFirst(Func<Exception, bool> isExpected)
    {
        ArgumentNullException.ThrowIfNull(isExpected);
        _expected = isExpected;
    }

    /// <summary>Whether the function says that the exception was expected.</summary>
    internal static bool IsExpected(Exception exception) => _expected is { } isExpected && isExpected(exception);
}
