using System.Runtime.CompilerServices;

namespace AsyncCourse.Tests;

/// <summary>Tests check exercises, and are nobody whose progress it would be.</summary>
internal static class NoProgress
{
#pragma warning disable CA2255 // It has to be so before the first test asks.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Keep() => Environment.SetEnvironmentVariable(CourseVariable.Progress, CourseVariable.None);
}
