using AsyncCourse.Exercises;

namespace AsyncCourse.Directives;

/// <summary><c>#!hint ID</c>: gives the next hint, as <see cref="Exercise.Hint"/> does.</summary>
internal sealed class HintDirective : ExerciseDirective
{
    public override string Name => "hint";

    public override string Summary => "Gives the next of an exercise's three hints.";

    protected override string ToCSharp(IExercise exercise, IReadOnlyDictionary<string, string> arguments) =>
        $"AsyncCourse.Exercise.Hint({Literal(exercise.Id)})";
}
