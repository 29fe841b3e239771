using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncCourse.Engine.Errors;

/// <summary>Translates compiler-generated names of methods back into the names in the source code.</summary>
internal static class MethodText
{
    private const string LocalFunctionMark = ">g__";

    private static readonly string[] Machinery =
    [
        "System.Runtime.CompilerServices.", "System.Runtime.ExceptionServices.", "System.Threading.ExecutionContext",
        "System.Threading.ThreadPoolWorkQueue", "System.Threading.PortableThreadPool", "System.Threading.Tasks.Task.",
        "System.Threading.Tasks.Task`1.", "System.Threading.Tasks.ThreadPoolTaskScheduler",
        "System.Threading.Tasks.AwaitTaskContinuation", "System.Threading.Thread.StartCallback",
        "System.Threading.Thread.StartHelper", "AsyncCourse.Engine.",
    ];

    /// <summary>
    /// True for frames that belong neither to the learner's code nor to a library's: the engine's own and the runtime's async
    /// plumbing.
    /// </summary>
    public static bool IsMachinery(MethodBase method)
    {
        if (method.IsDefined(typeof(StackTraceHiddenAttribute)) || method.DeclaringType is not { } type)
        {
            return true;
        }

        if (type.IsDefined(typeof(StackTraceHiddenAttribute)))
        {
            return true;
        }

        var name = $"{type.FullName}.{method.Name}";
        return Machinery.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) || method.Name == "<Factory>";
    }

    /// <summary>The name of a type without its namespace and arity.</summary>
    public static string TypeName(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>" : name;
    }

    /// <summary>The name of a cell's method with its parameters; empty for the cell's top level.</summary>
    public static string CellMethod(MethodBase method)
    {
        if (method.DeclaringType!.Name.StartsWith("<<Initialize>>", StringComparison.Ordinal))
        {
            return "";
        }

        var written = Written(method);
        var name = Readable(written.Name);
        if (name.Length == 0)
        {
            return "a lambda";
        }

        var parameters = written.GetParameters().Select(parameter => $"{TypeName(parameter.ParameterType)} {parameter.Name}");
        return $"{Owner(written)}{name}({string.Join(", ", parameters)})";
    }

    /// <summary>The name of a library's method with its type.</summary>
    public static string LibraryMethod(MethodBase method)
    {
        var written = Written(method);
        var type = written.DeclaringType;
        while (type is { IsNested: true } && type.Name.StartsWith('<'))
        {
            type = type.DeclaringType;
        }

        var name = Readable(written.Name);
        return $"{type?.Namespace}.{(type is null ? "" : TypeName(type))}.{(name.Length == 0 ? "a lambda" : name)}";
    }

    // MoveNext of a state machine → the method that the state machine was generated from.
    private static MethodBase Written(MethodBase method)
    {
        if (method.DeclaringType is not { DeclaringType: { } owner } machine || method.Name != "MoveNext")
        {
            return method;
        }

        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static
            | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var definition = machine.IsGenericType ? machine.GetGenericTypeDefinition() : machine;
        return owner.GetMethods(All).FirstOrDefault(candidate =>
            candidate.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType is { } type
            && (type.IsGenericType ? type.GetGenericTypeDefinition() : type) == definition) ?? method;
    }

    // <Outer>g__Inner|0_1 → Inner; <Outer>b__0_1 → empty, because a lambda has no name.
    private static string Readable(string name)
    {
        if (name.Contains(">b__", StringComparison.Ordinal))
        {
            return "";
        }

        var start = name.IndexOf(LocalFunctionMark, StringComparison.Ordinal);
        return start < 0 ? name : name[(start + LocalFunctionMark.Length)..].Split('|')[0];
    }

    private static string Owner(MethodBase method)
    {
        var type = method.DeclaringType;
        while (type is not null && type.Name.StartsWith('<'))
        {
            type = type.DeclaringType;
        }

        var isTopLevel = type is null || type.Name.StartsWith("Submission#", StringComparison.Ordinal);
        return isTopLevel ? "" : TypeName(type!) + (method.IsConstructor ? "" : ".");
    }
}
