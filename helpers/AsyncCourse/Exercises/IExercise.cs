using System.Text.RegularExpressions;

namespace AsyncCourse.Exercises;

/// <summary>An exercise: what it is called, how it helps, and how it judges behaviour.</summary>
internal partial interface IExercise
{
    /// <summary>The name that lessons use.</summary>
    string Id { get; }

    /// <summary>The file name of the reference solution in <c>notebooks/solutions</c>.</summary>
    string SolutionFile { get; }

    /// <summary>The method that it asks for, as one writes it: <c>Task&lt;int&gt; SumAsync(int[] numbers)</c>.</summary>
    string Form { get; }

    /// <summary>The method's name.</summary>
    string Method => NameBeforeParameters().Match(Form).Groups["name"].Value;

    /// <summary>Three hints, each stronger than the one before.</summary>
    IReadOnlyList<string> Hints { get; }

    /// <summary>Tries the learner's code. Ends in seconds whatever it does.</summary>
    /// <param name="attempt">The learner's method.</param>
    Task<ExerciseResult> CheckAsync(Delegate attempt);

    [GeneratedRegex(@"(?<name>\w+)\(")]
    private static partial Regex NameBeforeParameters();
}
