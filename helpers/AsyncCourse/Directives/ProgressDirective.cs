using AsyncCourse.Hosting;

namespace AsyncCourse.Directives;

/// <summary><c>#!progress</c>: shows how far the learner has come, as <see cref="Exercise.Progress"/> does.</summary>
internal sealed class ProgressDirective : CourseDirective
{
    public override string Name => "progress";

    public override string Summary => "Shows which exercises you have passed.";

    public override string ToCSharp(IReadOnlyDictionary<string, string> arguments, string text) =>
        "AsyncCourse.Exercise.Progress()";
}
