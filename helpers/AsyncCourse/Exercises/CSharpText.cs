using System.Reflection;

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
    /// <param name="method">The method; a lambda is called lambda.</param>
    public static string Of(MethodInfo method)
    {
        var parameters = method.GetParameters().Select(parameter => $"{Of(parameter.ParameterType)} {parameter.Name}".TrimEnd());
        return $"{Of(method.ReturnType)} {NameOf(method)}({string.Join(", ", parameters)})";
    }

    /// <summary>The type: <c>Task&lt;User[]&gt;</c>.</summary>
    /// <param name="type">The type.</param>
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
            : type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true ? $"({string.Join(", ", arguments)})"
            : $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>";
    }

    // The compiler calls a local function <Outer>g__Name|0_1, a lambda <Outer>b__0_1.
    private static string NameOf(MethodInfo method)
    {
        var start = method.Name.IndexOf(">g__", StringComparison.Ordinal);
        return start >= 0 ? method.Name[(start + 4)..].Split('|')[0]
            : method.Name.StartsWith('<') ? "lambda"
            : method.Name;
    }
}
