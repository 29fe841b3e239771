using AsyncCourse.Progress;

namespace AsyncCourse;

/// <summary>One exercise in a <see cref="ProgressReport"/>.</summary>
public sealed record ProgressRow
{
    internal ProgressRow(string id, string lesson, ExerciseProgress progress)
    {
        Id = id;
        Lesson = lesson;
        State = progress.State;
        Attempts = progress.Attempts;
        Hints = progress.Hints;
        Passed = progress.Passed;
    }

    /// <summary>The exercise.</summary>
    public string Id { get; }

    /// <summary>Its lesson's number, such as <c>01</c>.</summary>
    public string Lesson { get; }

    /// <summary>How it stands: <c>passed</c>, <c>begun</c> or <c>not begun</c>.</summary>
    public string State { get; }

    /// <summary>How often it was checked until it was passed, that time included.</summary>
    public int Attempts { get; }

    /// <summary>How many of its hints were read.</summary>
    public int Hints { get; }

    /// <summary>When it was passed for the first time; null if it wasn't yet.</summary>
    public DateTimeOffset? Passed { get; }
}
