using System.Collections;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Items that become rows of a table: values with parts, and dictionaries with string keys.</summary>
internal static class Rows
{
    /// <summary>True if the item can be a row: it has parts, or is a dictionary with string keys.</summary>
    public static bool Is(object? item) => Parts.Tell(item) || item is not null && IsNamed(item);

    /// <summary>The parts of a row.</summary>
    public static IEnumerable<(string Name, object? Value)> Of(object item) =>
        IsNamed(item) ? OfDictionary((IEnumerable)item) : Parts.Of(item);

    private static object? Read(object owner, string property) => owner.GetType().GetProperty(property)?.GetValue(owner);

    private static bool IsNamed(object item) => item.GetType().GetInterfaces().Any(one =>
        one.IsGenericType && one.GetGenericArguments() is [var key, _] && key == typeof(string) &&
        (one.GetGenericTypeDefinition() == typeof(IDictionary<,>)
            || one.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)));

    private static IEnumerable<(string, object?)> OfDictionary(IEnumerable dictionary)
    {
        foreach (var pair in dictionary)
        {
            yield return ((string)Read(pair!, "Key")!, Read(pair!, "Value"));
        }
    }
}
