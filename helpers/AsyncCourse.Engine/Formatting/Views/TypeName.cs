namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Writes types as in C#, without namespaces.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    /// <summary>True for the types of <c>new { … }</c>, which have no name.</summary>
    public static bool IsAnonymous(Type type) => type.Name.StartsWith("<>", StringComparison.Ordinal) && type.IsGenericType;

    /// <summary>The name of a type in C#.</summary>
    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (IsAnonymous(type))
        {
            return "(anonymous)";
        }

        var arguments = type.GetGenericArguments();
        var name = type.Name.Split('`')[0];
        if (arguments.Length == 0)
        {
            return name;
        }

        var names = string.Join(", ", arguments.Select(Of));
        return name == nameof(ValueTuple) ? $"({names})" : $"{name}<{names}>";
    }
}
