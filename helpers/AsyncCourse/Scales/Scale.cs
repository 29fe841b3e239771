namespace AsyncCourse;

/// <summary>
/// How large the lessons' numbers are: small by default, so that a lesson takes seconds, or true to the source documents
/// (<c>course run --full</c>, or the environment variable <c>ASYNC_COURSE_SCALE=full</c>).
/// </summary>
public static class Scale
{
    /// <summary>Whether lessons run with the numbers of the source documents.</summary>
    public static bool IsFull =>
        string.Equals(
            Environment.GetEnvironmentVariable(CourseVariable.Scale), ScaleName.Full, StringComparison.OrdinalIgnoreCase);

    /// <summary>One of two values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="full">The value at full scale.</param>
    /// <param name="quick">The value by default.</param>
    public static T Pick<T>(T full, T quick) => IsFull ? full : quick;

    /// <summary>One of two durations.</summary>
    /// <param name="full">Seconds at full scale.</param>
    /// <param name="quick">Seconds by default.</param>
    public static TimeSpan Seconds(double full, double quick) => TimeSpan.FromSeconds(Pick(full, quick));
}
