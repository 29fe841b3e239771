using System.Runtime.ExceptionServices;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Keeps the process alive when an interruption ends a thread, a timer callback or an <c>async void</c> of a cell.
/// </summary>
/// <remarks>
/// A process can have only one such handler. A library that expects exceptions from code that it tries out can say so through
/// <see cref="UncaughtExceptions"/>.
/// </remarks>
internal static class LeftoverGuard
{
    private static readonly bool Installed = Install();

    /// <summary>Installs the guard, once for the process.</summary>
    /// <returns>False if the host has a handler of its own. That handler must then tell interruptions from errors.</returns>
    public static bool EnsureInstalled() => Installed;

    private static bool Install()
    {
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(
                exception => IsInterruption(exception) || UncaughtExceptions.IsExpected(exception));
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsInterruption(Exception exception) =>
        exception is CellInterruptedException
        || (exception is ThreadInterruptedException && ThreadSlot.CurrentWasWoken);
}
