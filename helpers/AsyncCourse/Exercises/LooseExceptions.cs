using AsyncCourse.Hosting;

namespace AsyncCourse.Exercises;

/// <summary>
/// Catches what nobody else can: exceptions that leave an <c>async void</c>, a thread or a timer of the learner's. The running
/// check keeps them; otherwise they would end the process, and the notebook with it.
/// </summary>
internal static class LooseExceptions
{
    // Static, because a process has one handler of uncaught exceptions.
    private static readonly Lazy<bool> Installed = new(() =>
    {
        NotebookHost.Current.KeepLooseExceptions(Keep);
        return true;
    });

    /// <summary>Makes sure that they are caught from now on.</summary>
    public static void EnsureCaught() => _ = Installed.Value;

    private static bool Keep(Exception exception)
    {
        var check = RunningCheck.OfLooseException;
        check?.Keep(exception);
        return check is not null;
    }
}
