using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncCourse.Exercises;

/// <summary>Types and methods as one writes them in C#.</summary>
internal static class CSharpText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    /// <summary>The method's first line: <c>Task&lt;int&gt; SumAsync(int[] numbers)</c>.</summary>
    /// <param name="method">The method; a lambda gets the name <c>lambda</c>.</param>
    public static string Of(MethodInfo method) => Line(Of(method.ReturnType), NameOf(method), method);

    /// <summary>
    /// The first line of a method that has a delegate's form and its name. The elements of a tuple keep their names.
    /// </summary>
    public static string FormOf(Type delegateType)
    {
        var method = delegateType.GetMethod("Invoke")!;
        var names = method.ReturnParameter.GetCustomAttribute<TupleElementNamesAttribute>()?.TransformNames;
        var result = names is null
            ? Of(method.ReturnType)
            : Tuple(method.ReturnType.GetGenericArguments().Zip(names, (type, name) => $"{Of(type)} {name}".TrimEnd()));
        return Line(result, delegateType.Name, method);
    }

    /// <summary>The type: <c>Task&lt;User[]&gt;</c>.</summary>
    public static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return "ref " + Of(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        var arguments = type.GetGenericArguments().Select(Of);
        return !type.IsGenericType ? type.Name
            : type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true ? Tuple(arguments)
            : $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>";
    }

    private static string Line(string result, string name, MethodInfo method)
    {
        var parameters = method.GetParameters().Select(parameter => $"{Of(parameter.ParameterType)} {parameter.Name}".TrimEnd());
        return $"{result} {name}({string.Join(", ", parameters)})";
    }

    private static string Tuple(IEnumerable<string> elements) => $"({string.Join(", ", elements)})";

    // The compiler calls a local function <Outer>g__Name|0_1, a lambda <Outer>b__0_1.
    private static string NameOf(MethodInfo method)
    {
        var start = method.Name.IndexOf(">g__", StringComparison.Ordinal);
        return start >= 0 ? method.Name[(start + 4)..].Split('|')[0]
            : method.Name.StartsWith('<') ? "lambda"
            : method.Name;
    }
}
