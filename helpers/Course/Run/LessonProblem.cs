using AsyncCourse.Engine.Workers;

namespace Course.Run;

/// <summary>What has gone wrong with a lesson beside its cells. It makes the lesson fail, and no other.</summary>
/// <param name="Words">A few words, for the table.</param>
/// <param name="Sentence">What happened and, if anything, what to do about it, for the log and the book.</param>
internal sealed record LessonProblem(string Words, string Sentence)
{
    /// <summary>No process could be had that runs its cells.</summary>
    public static LessonProblem NotStarted(WorkerException problem) => new("not started", WorkerAdvice.For(problem));

    /// <summary>Its cells ran, and their results are not in the file that holds them.</summary>
    /// <param name="path">The file.</param>
    /// <param name="why">The system's words.</param>
    public static LessonProblem NotWritten(string path, string why) =>
        new("not written", $"The executed notebook can't be written to {path}: {why}");

    /// <summary>Its code could not be searched for pitfalls.</summary>
    public static LessonProblem NotLinted(Exception problem) => new(
        "not searched for pitfalls", $"The search for pitfalls failed, not the lesson: {Text(problem)} Please report this.");

    /// <summary>The book has no page of it.</summary>
    public static LessonProblem NoPage(Exception problem) =>
        new("no page in the book", $"Its page can't be written: {Text(problem)}");

    /// <summary>Something that nobody foresaw, which is to be seen whole.</summary>
    public static LessonProblem Unforeseen(Exception problem) => new("run failed", $"The run failed, not the lesson: {problem}");

    private static string Text(Exception problem) => problem is IOException or UnauthorizedAccessException
        ? problem.Message
        : $"{problem.GetType().Name}: {problem.Message}";
}
