namespace AsyncCourse.Hosting;

/// <summary>Tells whether a learner sits in front of the notebook, or a program runs it (<c>course run</c>).</summary>
internal static class Headless
{
    /// <summary>Whether the notebook runs without a learner, so that nobody could have typed anything into it.</summary>
    public static bool IsOn => Environment.GetEnvironmentVariable(CourseVariable.Headless) == "1";
}
