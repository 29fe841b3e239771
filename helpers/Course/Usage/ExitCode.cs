using AsyncCourse.Engine.Documents.Json;
using AsyncCourse.Engine.Workers;

namespace Course.Usage;

/// <summary>The exit codes, and which end of a verb has which. Verbs throw; nobody else knows codes.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>Something that the user ran failed.</summary>
    public const int Failure = 1;

    /// <summary>The command was not understood, or its input can't be used.</summary>
    public const int Usage = 2;

    /// <summary>Ended by Ctrl+C.</summary>
    public const int Interrupted = 130;

    /// <summary>Runs a verb and says on the error stream what its end leaves to say.</summary>
    /// <param name="verb">The verb.</param>
    /// <returns>Its exit code.</returns>
    public static async Task<int> OfAsync(Func<Task> verb)
    {
        try
        {
            await verb();
            return Success;
        }
#pragma warning disable CA1031 // Every end has a code.
        catch (Exception problem)
#pragma warning restore CA1031
        {
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
        // What nobody foresaw is to be seen whole.
        _ => (Failure, problem.ToString()),
    };
}
