namespace AsyncCourse;

/// <summary>Tells whether a learner sits in front of the notebook, or a program runs it (<c>course run</c>).</summary>
internal static class Headless
{
    /// <summary>The environment variable that a program sets to 1 when it runs notebooks without a learner.</summary>
    public const string Variable = "ASYNC_COURSE_HEADLESS";

    /// <summary>Whether the notebook runs without a learner, so that nobody could have typed anything into it.</summary>
    public static bool IsOn => Environment.GetEnvironmentVariable(Variable) == "1";
}
