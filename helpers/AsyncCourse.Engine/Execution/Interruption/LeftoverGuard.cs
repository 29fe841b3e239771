using System.Runtime.ExceptionServices;

namespace AsyncCourse.Engine.Execution.Interruption;

/// <summary>
/// Keeps the process alive when an interruption ends a thread, a timer callback or an <c>async void</c> of a cell.
/// </summary>
/// <remarks>
/// A process takes one such handler only. A library that expects exceptions of code which it tries out puts a function of its own
/// under <see cref="ExpectedData"/> with <see cref="AppContext.SetData"/>; where it answers true, the process goes on.
/// </remarks>
internal static class LeftoverGuard
{
    /// <summary>The name of a <c>Func&lt;Exception, bool&gt;</c> that tells whether an uncaught exception was expected.</summary>
    public const string ExpectedData = "AsyncCourse.ExpectsException";

    private static readonly bool s_installed = Install();

    /// <summary>Installs the guard, once a process.</summary>
    /// <returns>False if the host has a handler of its own, which then has to tell interruptions from errors.</returns>
    public static bool EnsureInstalled() => s_installed;

    private static bool Install()
    {
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(exception => IsInterruption(exception) || IsExpected(exception));
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

    private static bool IsExpected(Exception exception) =>
        AppContext.GetData(ExpectedData) is Func<Exception, bool> expects && expects(exception);
}
