using System.Reflection;
using System.Reflection.Emit;

namespace AsyncCourse.StateMachines;

/// <summary>
/// Finds the awaits in a state machine's <c>MoveNext</c>. Each was compiled to the same few instructions: if the awaiter is
/// completed, go on; if not, store the state and the awaiter, and return.
/// </summary>
internal static class AwaitFinder
{
    /// <summary>The awaits, in the order of their states.</summary>
    /// <param name="body">The code of <c>MoveNext</c>.</param>
    public static IReadOnlyList<AwaitPoint> Find(IlBody body) =>
    [
        .. Enumerable.Range(0, body.Instructions.Count)
            .Select(index => At(body, index))
            .OfType<AwaitPoint>()
            .OrderBy(found => found.State),
    ];

    // IsCompleted; brtrue; ldarg.0; ldc STATE; dup; stloc; stfld state
    private static AwaitPoint? At(IlBody body, int index)
    {
        var code = body.Instructions;
        if (body.Field(index)?.Name != CompilerName.State || code[index].Code != OpCodes.Stfld || index < 6
            || code[index - 2].Code != OpCodes.Dup || code[index - 3].Constant is not (>= 0 and var state))
        {
            return null;
        }

        var branch = body.Before(index - 4);
        var asks = body.Before(branch);
        if (body.Called(asks)?.Name != "get_IsCompleted" || code[branch].Targets is not [var target])
        {
            return null;
        }

        var goesOn = body.IndexOf(target);
        while (body.Called(goesOn)?.Name != "GetResult")
        {
            goesOn++;
        }

        return new(state, asks, goesOn, Awaited(body, asks));
    }

    private static string Awaited(IlBody body, int asks)
    {
        var at = Source(body, asks);
        if (body.Called(at)?.Name == "GetAwaiter")
        {
            at = Source(body, at);
        }

        if (body.Called(at)?.Name == "ConfigureAwait")
        {
            at = Source(body, body.Before(at));
        }

        return body.Called(at) is { } method ? Call(body, at, method)
            : body.Field(at) is { } field ? CompilerName.Plain(field.Name)
            : "…";
    }

    // A struct is stored in a local before its members are called.
    private static int Source(IlBody body, int index)
    {
        do
        {
            index = body.Before(index);
        }
        while (index > 0 && (body.Instructions[index].Stores is not null || body.Instructions[index].Loads is not null
            || body.Instructions[index].Code == OpCodes.Ldloca_S || body.Instructions[index].Code == OpCodes.Ldloca
            || body.Instructions[index].Code == OpCodes.Castclass));

        return index;
    }

    private static string Call(IlBody body, int at, MethodBase method)
    {
        var type = method.DeclaringType!.Name.Split('`')[0];
        var arguments = method.GetParameters().Length == 0 ? "()" : "(…)";
        return method switch
        {
            { Name: "Invoke" } when method.DeclaringType!.IsAssignableTo(typeof(Delegate)) =>
                (body.Field(body.Before(at)) is { } field ? CompilerName.Plain(field.Name) : "a delegate") + arguments,
            ConstructorInfo => $"new {type}{arguments}",
            { IsSpecialName: true } => CompilerName.Plain(method.Name.Replace("get_", "", StringComparison.Ordinal)),
            { IsStatic: true } when !CompilerName.IsGenerated(type) => $"{type}.{CompilerName.Plain(method.Name)}{arguments}",
            _ => CompilerName.Plain(method.Name) + arguments,
        };
    }
}
