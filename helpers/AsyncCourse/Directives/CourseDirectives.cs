using AsyncCourse.Hosting;

namespace AsyncCourse.Directives;

/// <summary>The directives of the course.</summary>
internal static class CourseDirectives
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CourseDirective> All { get; } =
        [new PythonDirective(), new CheckDirective(), new HintDirective(), new ProgressDirective(), new LintDirective()];
}
