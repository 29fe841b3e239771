using AsyncCourse.Exercises;
using AsyncCourse.Hosting;

namespace AsyncCourse.Directives;

/// <summary><c>#!check ID</c>: checks the learner's method, as <see cref="Exercise.CheckAsync"/> does.</summary>
internal sealed class CheckDirective : ExerciseDirective
{
    private const string Method = "--method";

    public override string Name => "check";

    public override string Summary => "Checks what your method of an exercise does.";

    public override IReadOnlyList<CourseOption> Options =>
        [.. base.Options, new(Method, "METHOD", "your method, where it isn't called as in the lesson")];

    protected override string ToCSharp(IExercise exercise, IReadOnlyDictionary<string, string> arguments) =>
        $"await AsyncCourse.Exercise.CheckAsync({Literal(exercise.Id)}, {arguments.GetValueOrDefault(Method, exercise.Method)})";
}
