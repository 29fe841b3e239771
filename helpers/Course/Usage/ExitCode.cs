using AsyncCourse.Engine.Documents.Json;
using AsyncCourse.Engine.Workers;

namespace Course.Usage;

/// <summary>
/// The exit codes, and which exception leads to which. Verbs throw exceptions; only this class knows exit codes.
/// </summary>
internal static class ExitCode
{
    /// <summary>The verb succeeded.</summary>
    public const int Success = 0;

    /// <summary>Something that the user ran failed.</summary>
    public const int Failure = 1;

    /// <summary>The command line has an error, or its input can't be used.</summary>
    public const int Usage = 2;

    /// <summary>The user pressed Ctrl+C.</summary>
    public const int Interrupted = 130;

    /// <summary>Runs a verb. If it throws, writes the message to the error stream.</summary>
    /// <param name="verb">The verb to run.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> OfAsync(Func<Task> verb)
    {
        try
        {
            await verb();
            return Success;
        }
        catch (Exception problem)
        {
            // Every exception has an exit code.
            var (code, words) = Of(problem);
            if (words is not null)
            {
                await Console.Error.WriteLineAsync(words);
            }

            return code;
        }
    }

    private static (int Code, string? Words) Of(Exception problem) => problem switch
    {
        UsageException usage => (Usage, usage.Sentence),
        NotebookFormatException => (Usage, problem.Message),
        InterruptedException interruption => (Interrupted, interruption.Sentence),
        OperationCanceledException => (Interrupted, null),
        FailureException failure => (Failure, failure.Sentence),
        WorkerException or IOException or UnauthorizedAccessException => (Failure, problem.Message),
        // An unexpected exception is shown with its stack trace.
        _ => (Failure, problem.ToString()),
    };
}
