namespace AsyncCourse.Contract;

/// <summary>The environment variables by which people and the command line tell lessons how to run.</summary>
internal static class CourseVariable
{
    /// <summary>How large the lessons' numbers are: <see cref="ScaleName.Full"/>, or anything else for the quick ones.</summary>
    public const string Scale = "ASYNC_COURSE_SCALE";

    /// <summary>1 where a program runs the notebook and no learner sits in front of it.</summary>
    public const string Headless = "ASYNC_COURSE_HEADLESS";

    /// <summary>The Python that runs snippets, or <see cref="None"/> to show recorded runs.</summary>
    public const string Python = "ASYNC_COURSE_PYTHON";

    /// <summary>
    /// The folder to record runs of Python to, which is also read from; 1 for the course's own; unset to record nothing.
    /// </summary>
    public const string Record = "ASYNC_COURSE_RECORD";

    /// <summary>The learner's progress file, or <see cref="None"/> to keep nothing.</summary>
    public const string Progress = "ASYNC_COURSE_PROGRESS";

    /// <summary>What says in <see cref="Python"/> and <see cref="Progress"/> that there is to be none.</summary>
    public const string None = "none";

    /// <summary>Whether a variable's value says <see cref="None"/>, in whatever case.</summary>
    /// <param name="value">The value; null if it isn't set.</param>
    public static bool IsNone(string? value) => string.Equals(value, None, StringComparison.OrdinalIgnoreCase);
}
