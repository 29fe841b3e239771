using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncCourse.Exercises;

/// <summary>Takes a learner's method for what an exercise asks for, or says what is different about it.</summary>
internal static class LearnerMethod
{
    /// <summary>The method as the exercise calls it.</summary>
    /// <typeparam name="T">The delegate that the exercise calls; any other of the same form is taken too.</typeparam>
    /// <param name="exercise">The exercise.</param>
    /// <param name="attempt">What the learner handed in.</param>
    /// <exception cref="ArgumentException">It has another form.</exception>
    public static T As<T>(IExercise exercise, Delegate attempt)
        where T : Delegate
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return attempt as T
            ?? (T?)Delegate.CreateDelegate(typeof(T), attempt.Target, attempt.Method, throwOnBindFailure: false)
            ?? throw new ArgumentException(
                $"The exercise '{exercise.Id}' takes a method of the form {exercise.Form}; this one is {CSharpText.Of(attempt.Method)}. "
                    + Difference(typeof(T).GetMethod("Invoke")!, attempt.Method),
                nameof(attempt));
    }

    private static string Difference(MethodInfo wanted, MethodInfo given)
    {
        Type[] asked = [.. wanted.GetParameters().Select(parameter => parameter.ParameterType)];
        Type[] taken = [.. given.GetParameters().Select(parameter => parameter.ParameterType)];
        if (asked.Length != taken.Length)
        {
            return $"It takes {Count(taken.Length)}, wanted {(asked.Length == 1 ? "is" : "are")} {asked.Length}.";
        }

        var other = asked.Index().FirstOrDefault(parameter => !taken[parameter.Index].IsAssignableFrom(parameter.Item));
        return other.Item is not null
            ? $"Parameter {other.Index + 1} is {CSharpText.Of(taken[other.Index])}, wanted is {CSharpText.Of(other.Item)}."
            : $"It gives {CSharpText.Of(given.ReturnType)}, wanted is {CSharpText.Of(wanted.ReturnType)}.{Remedy(wanted, given)}";
    }

    private static string Remedy(MethodInfo wanted, MethodInfo given)
    {
        if (given.ReturnType == typeof(void) && given.GetCustomAttribute<AsyncStateMachineAttribute>() is not null)
        {
            return " Nobody can wait for an async void; an async method gives a Task.";
        }

        return wanted.ReturnType.IsGenericType && wanted.ReturnType.GetGenericArguments()[0].IsAssignableFrom(given.ReturnType)
            ? " A method that gives its result later gives it as a Task: make it async."
            : "";
    }

    private static string Count(int parameters) => parameters switch
    {
        0 => "no parameters",
        1 => "1 parameter",
        _ => $"{parameters} parameters",
    };
}
