using AsyncCourse.Exercises;
using AsyncCourse.Hosting;

namespace AsyncCourse.Directives;

/// <summary>A directive that names an exercise.</summary>
internal abstract class ExerciseDirective : CourseDirective
{
    private const string Id = "--id";

    /// <inheritdoc />
    public override IReadOnlyList<CourseOption> Options =>
        [new(Id, "ID", "the exercise, such as fetch-users", IsImplicit: true, IsRequired: true)];

    /// <inheritdoc />
    public sealed override string ToCSharp(IReadOnlyDictionary<string, string> arguments, string text)
    {
        var exercise = Exercise.All.FirstOrDefault(exercise => exercise.Id == arguments[Id])
            ?? throw new ArgumentException(ExerciseDesk.Unknown(arguments[Id], Exercise.All));
        return ToCSharp(exercise, arguments);
    }

    /// <summary>The C# that it stands for.</summary>
    /// <param name="exercise">The exercise that the line names.</param>
    /// <param name="arguments">The values of its options, by name.</param>
    protected abstract string ToCSharp(IExercise exercise, IReadOnlyDictionary<string, string> arguments);
}
