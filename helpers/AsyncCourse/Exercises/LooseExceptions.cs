using System.Runtime.ExceptionServices;

namespace AsyncCourse;

/// <summary>
/// Gives a trial what nobody else can catch: an exception that leaves an <c>async void</c>, a thread or a timer of the learner's. It
/// would end the process, and with it the notebook.
/// </summary>
internal static class LooseExceptions
{
    // The name is agreed with our engine, which has taken the process's only handler where it is the host.
    private const string ExpectedData = "AsyncCourse.ExpectsException";

    private static readonly Lazy<bool> Installed = new(() =>
    {
        AppContext.SetData(ExpectedData, (Func<Exception, bool>)Keep);
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(Keep);
            return true;
        }
        catch (InvalidOperationException)
        {
            // The host has a handler of its own. Our engine's asks the function above; with others the process ends as it would anyway.
            return false;
        }
    });

    /// <summary>Makes sure that they are caught.</summary>
    public static void EnsureCaught() => _ = Installed.Value;

    private static bool Keep(Exception exception)
    {
        var trial = Trial.OfLooseException;
        trial?.Keep(exception);
        return trial is not null;
    }
}
