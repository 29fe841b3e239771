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

    /// <summary>The name of the exercise, such as <c>basket</c>.</summary>
    public string Id { get; }

    /// <summary>The number of its lesson, such as <c>01</c>.</summary>
    public string Lesson { get; }

    /// <summary>The state of the exercise: <c>passed</c>, <c>begun</c> or <c>not begun</c>.</summary>
    public string State { get; }

    /// <summary>How often it was checked until it was passed, including the check that passed.</summary>
    public int Attempts { get; }

    /// <summary>How many of its hints were read.</summary>
    public int Hints { get; }

    /// <summary>When it was first passed; null if it wasn't yet.</summary>
    public DateTimeOffset? Passed { get; }
}
