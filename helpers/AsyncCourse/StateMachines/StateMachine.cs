using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncCourse.StateMachines;

/// <summary>The state machine that the compiler made of an async method.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Type">The state machine's type.</param>
internal sealed record StateMachine(string Method, Type Type)
{
    /// <summary>The state machine of a method.</summary>
    /// <param name="method">An async method, lambda or async iterator.</param>
    /// <exception cref="ArgumentException">The method is none of these.</exception>
    public static StateMachine Of(Delegate method)
    {
        var name = CompilerName.Plain(method.Method.Name);
        if (method.Method.GetCustomAttribute<StateMachineAttribute>() is not { StateMachineType: var type })
        {
            throw new ArgumentException(
                $"{name} is not async: the compiler made no state machine of it. "
                    + "A method without the word async runs to its end when it is called, also if it returns a Task.",
                nameof(method));
        }

        return new(name, type.IsGenericTypeDefinition && method.Method is { IsGenericMethod: true } generic
            ? type.MakeGenericType([.. method.Method.DeclaringType!.GetGenericArguments(), .. generic.GetGenericArguments()])
            : type);
    }

    /// <summary>The method that runs the code from one suspension to the next.</summary>
    public MethodInfo MoveNext =>
        Type.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!;
}
