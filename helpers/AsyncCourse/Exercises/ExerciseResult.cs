using AsyncCourse.Exercises;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>What a check found.</summary>
/// <param name="Id">The name of the exercise, such as <c>basket</c>.</param>
/// <param name="Passed">Whether the learner's method did what was wanted.</param>
/// <param name="Message">What was tried, what was seen, what was wanted.</param>
[TypeFormatterSource(
    typeof(ExerciseFormat),
    PreferredMimeTypes = [MimeType.Html, MimeType.Plain, ExerciseReport.MimeType])]
public sealed record ExerciseResult(string Id, bool Passed, string Message)
{
    /// <summary>What to do now: read the next hint, or the solution. Empty if the exercise is passed.</summary>
    public string Next { get; init; } = "";

    /// <summary>
    /// Whether a busy machine may be the reason that the exercise isn't passed: it is judged by times or by what ran at once.
    /// </summary>
    internal bool MayBeTheMachine { get; init; }

    /// <summary>
    /// What the learner should know about the progress file, such as that it can't be written; null if all is well.
    /// </summary>
    public string? Notice { get; init; }
}
