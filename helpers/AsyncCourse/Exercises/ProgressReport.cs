using AsyncCourse.Exercises;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>How far a learner has come.</summary>
[TypeFormatterSource(typeof(ProgressFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed class ProgressReport
{
    internal ProgressReport(IReadOnlyList<ProgressRow> exercises, string? notice)
    {
        Exercises = exercises;
        Notice = notice;
    }

    /// <summary>The exercises of the course, by lesson.</summary>
    public IReadOnlyList<ProgressRow> Exercises { get; }

    /// <summary>
    /// What the learner should know about the progress file, such as that it can't be read; null if all is well.
    /// </summary>
    public string? Notice { get; }

    /// <summary>How many exercises are passed.</summary>
    public int Passed => Exercises.Count(exercise => exercise.Passed is not null);

    /// <inheritdoc />
    public override string ToString() => ProgressFormat.Text(this);
}
