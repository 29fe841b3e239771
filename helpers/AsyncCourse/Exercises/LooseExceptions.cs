using AsyncCourse.Hosting;

namespace AsyncCourse.Exercises;

/// <summary>
/// Gives a trial what nobody else can catch: an exception that leaves an <c>async void</c>, a thread or a timer of the learner's. It
/// would end the process, and with it the notebook.
/// </summary>
internal static class LooseExceptions
{
    private static readonly Lazy<bool> Installed = new(() =>
    {
        NotebookHost.Current.KeepLooseExceptions(Keep);
        return true;
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
