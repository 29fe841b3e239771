namespace AsyncCourse.Engine.Cells;

/// <summary>The exceptions of a cell's threads that nobody caught, and that would end the process.</summary>
public static class UncaughtExceptions
{
    private static volatile Func<Exception, bool>? _expected;

    /// <summary>
    /// Sets a function that is asked about each of them, for a library that runs code which may throw this way. A process has one
    /// such function: the latest counts.
    /// </summary>
    /// <param name="isExpected">Called on the thread of the exception; true to let the process go on.</param>
    public static void AskFirst(Func<Exception, bool> isExpected)
    {
        ArgumentNullException.ThrowIfNull(isExpected);
        _expected = isExpected;
    }

    /// <summary>Whether somebody expected an exception.</summary>
    internal static bool IsExpected(Exception exception) => _expected is { } isExpected && isExpected(exception);
}
