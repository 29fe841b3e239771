using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncCourse.Exercises;

/// <summary>Binds a learner's method to the delegate that an exercise calls, or says how its form differs.</summary>
internal static class LearnerMethod
{
    /// <summary>The learner's method as the exercise calls it.</summary>
    /// <typeparam name="T">The delegate that the exercise calls.</typeparam>
    /// <param name="exercise">The exercise; the error names its form.</param>
    /// <param name="attempt">What the learner handed in: any delegate of the same form, or of a method of the same form.</param>
    /// <exception cref="ArgumentException">The method has another form.</exception>
    public static T As<T>(IExercise exercise, Delegate attempt)
        where T : Delegate
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return Bind<T>(attempt, attempt.GetType().GetMethod("Invoke")!)
            ?? Bind<T>(attempt.Target, attempt.Method)
            ?? throw new ArgumentException(
                $"The exercise '{exercise.Id}' takes a method of the form {exercise.Form}; "
                    + $"this one is {CSharpText.Of(attempt.Method)}. "
                    + Difference(typeof(T).GetMethod("Invoke")!, attempt.Method),
                nameof(attempt));
    }

    private static T? Bind<T>(object? target, MethodInfo method)
        where T : Delegate => (T?)Delegate.CreateDelegate(typeof(T), target, method, throwOnBindFailure: false);

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
