using System.Collections.Immutable;
using System.Globalization;

namespace AsyncCourse.StateMachines;

/// <summary>
/// A place in a state machine's code together with the numbers that are known there. The compiled code decides by such numbers
/// whether the awaits of a catch block run, so a chart without them would show ways that are never taken.
/// </summary>
/// <param name="Index">The index of the next instruction.</param>
/// <param name="Known">The known values of locals and of the compiler's fields, by name.</param>
/// <param name="Stack">The values on the evaluation stack; null for one that isn't known.</param>
/// <param name="OnException">Whether an exception led here.</param>
internal sealed record FlowPoint(
    int Index, ImmutableSortedDictionary<string, int> Known, ImmutableList<int?> Stack, bool OnException)
{
    /// <summary>Where a method or a continuation begins: in state -1, which means that it runs.</summary>
    /// <param name="index">The index of the first instruction.</param>
    /// <param name="fields">The known values of the compiler's fields.</param>
    public static FlowPoint Begin(int index, IEnumerable<KeyValuePair<string, int>> fields) =>
        new(index, Empty.AddRange(fields).SetItem(CompilerName.State, -1).SetItem(Local(0), -1), [], false);

    /// <summary>Nothing known.</summary>
    public static ImmutableSortedDictionary<string, int> Empty { get; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Points with the same key continue in the same way.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture,
        $"{Index} {OnException} {string.Join(',', Stack)} {string.Join(',', Known.Select(it => $"{it.Key}={it.Value}"))}");

    /// <summary>The known values of fields. They outlive a suspension; those of locals don't.</summary>
    public IEnumerable<KeyValuePair<string, int>> Fields => Known.Where(it => it.Key[0] == '<');

    /// <summary>The name under which a local's value is kept in <see cref="Known"/>.</summary>
    public static string Local(int number) => string.Create(CultureInfo.InvariantCulture, $"local {number}");

    /// <summary>The value on top of the stack, or below it; null if it isn't known.</summary>
    /// <param name="depth">How far below the top; 0 for the top.</param>
    public int? Top(int depth = 0) => Stack.Count > depth ? Stack[^(depth + 1)] : null;

    /// <summary>Goes to the next instruction after taking values from the stack and leaving others.</summary>
    /// <param name="taken">How many values are taken.</param>
    /// <param name="left">The values that are left; null for one that isn't known.</param>
    public FlowPoint Next(int taken, params IEnumerable<int?> left) => this with
    {
        Index = Index + 1,
        Stack = Stack.RemoveRange(Math.Max(0, Stack.Count - taken), Math.Min(taken, Stack.Count)).AddRange(left),
    };

    /// <summary>Records a value, or that it isn't known any more.</summary>
    /// <param name="name">The name of the local or field.</param>
    /// <param name="value">The value; null if it isn't known.</param>
    public FlowPoint Learn(string name, int? value) => this with
    {
        Known = value is { } number ? Known.SetItem(name, number) : Known.Remove(name),
    };
}
