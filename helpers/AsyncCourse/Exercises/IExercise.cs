namespace AsyncCourse.Exercises;

/// <summary>An exercise: what it is called, how it helps, and how it judges behaviour.</summary>
internal interface IExercise
{
    /// <summary>The name that lessons use, such as <c>basket</c>.</summary>
    string Id { get; }

    /// <summary>The number of its lesson in two digits, such as <c>01</c>.</summary>
    string Lesson { get; }

    /// <summary>The file name of the reference solution in <c>notebooks/solutions</c>, such as <c>01-basket.cs</c>.</summary>
    string SolutionFile { get; }

    /// <summary>The name of the method that it asks for.</summary>
    string Method { get; }

    /// <summary>The method that it asks for, as one writes it in C#: <c>Task&lt;int&gt; SumAsync(int[] numbers)</c>.</summary>
    string Form { get; }

    /// <summary>Three hints, each stronger than the one before.</summary>
    IReadOnlyList<string> Hints { get; }

    /// <summary>Tries the learner's code. Ends in seconds whatever it does.</summary>
    /// <param name="attempt">The learner's method.</param>
    /// <exception cref="ArgumentException">The method has another form than <see cref="Form"/>.</exception>
    Task<ExerciseResult> CheckAsync(Delegate attempt);
}
