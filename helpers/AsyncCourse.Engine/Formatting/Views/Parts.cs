using System.Collections;
using System.Diagnostics;
using System.Dynamic;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Splits a value into its public members.</summary>
internal static class Parts
{
    /// <summary>
    /// True if a value is shown by its parts: records, tuples, pairs, expandos, and types that don't override ToString.
    /// </summary>
    public static bool Tell(object? value) => value switch
    {
        null => false,
        ITuple or DictionaryEntry => true,
        ExpandoObject expando => expando.Any(),
        _ when LeafText.Covers(value) => false,
        IEnumerable => IsGrouping(value.GetType()),
        _ => (IsPair(value.GetType()) || !HasOwnText(value.GetType())) && Members(value.GetType()).Any(),
    };

    /// <summary>The parts in the order of declaration. If a getter throws, the part is a <see cref="Thrown"/>.</summary>
    public static IEnumerable<(string Name, object? Value)> Of(object value) => value switch
    {
        ITuple tuple => Enumerable.Range(0, tuple.Length).Select(i => ($"Item{i + 1}", tuple[i])),
        ExpandoObject expando => expando.Select(pair => (pair.Key, pair.Value)),
        IEnumerable when IsGrouping(value.GetType()) =>
        [
            ("Key", value.GetType().GetInterface("IGrouping`2")!.GetProperty("Key")!.GetValue(value)),
            ("Values", new Values(value)),
        ],
        _ => Members(value.GetType()).Select(member => (member.Name, Read(member, value))),
    };

    private static bool IsGrouping(Type type) => type.GetInterface("IGrouping`2") is not null;

    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    // The compiler generates ToString for records and anonymous types. Only a handwritten one decides how a value is shown.
    private static bool HasOwnText(Type type)
    {
        var declared = type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance, [])?.DeclaringType;
        return declared is not null && declared != typeof(object) && declared != typeof(ValueType) &&
            !TypeName.IsAnonymous(type) &&
            !declared.GetMethod(nameof(ToString), [])!.IsDefined(typeof(CompilerGeneratedAttribute));
    }

    private static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
            .Where(IsShown)
            .OrderBy(member => Depth(member.DeclaringType!))
            .GroupBy(member => member.Name)
            .Select(same => same.Last());

    private static bool IsShown(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>() is not { State: DebuggerBrowsableState.Never } &&
        member switch
        {
            PropertyInfo { CanRead: true } property => property.GetMethod!.IsPublic &&
                property.GetIndexParameters().Length == 0 && IsReadable(property.PropertyType),
            FieldInfo field => IsReadable(field.FieldType),
            _ => false,
        };

    private static bool IsReadable(Type type) => !type.IsByRefLike && !type.IsByRef && !type.IsPointer;

    private static int Depth(Type type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;

    private static object? Read(MemberInfo member, object owner)
    {
        try
        {
            return member is PropertyInfo property ? property.GetValue(owner) : ((FieldInfo)member).GetValue(owner);
        }
        catch (Exception cause)
        {
            return new Thrown((cause as TargetInvocationException)?.InnerException ?? cause);
        }
    }

    /// <summary>Replaces a part whose getter threw.</summary>
    internal sealed record Thrown(Exception Cause);

    /// <summary>The values of a group, without its key.</summary>
    private sealed class Values(object group) : IEnumerable
    {
        public IEnumerator GetEnumerator() => ((IEnumerable)group).GetEnumerator();
    }
}
