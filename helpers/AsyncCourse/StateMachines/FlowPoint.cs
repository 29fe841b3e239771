using System.Collections.Immutable;
using System.Globalization;

namespace AsyncCourse.StateMachines;

/// <summary>
/// A place in a state machine's code together with the numbers that are known there. The compiler decides by such numbers
/// whether a catch block's awaits run, so a chart without them would show ways that nothing takes.
/// </summary>
/// <param name="Index">The next instruction.</param>
/// <param name="Known">Values of locals and of the compiler's fields.</param>
/// <param name="Stack">Values on the evaluation stack; null for what isn't known.</param>
/// <param name="OnException">Whether an exception led here.</param>
internal sealed record FlowPoint(
    int Index, ImmutableSortedDictionary<string, int> Known, ImmutableList<int?> Stack, bool OnException)
{
    /// <summary>Where a method or a continuation begins: in state -1, which means that it runs.</summary>
    /// <param name="index">The first instruction.</param>
    /// <param name="fields">What is known of the compiler's fields.</param>
    public static FlowPoint Begin(int index, IEnumerable<KeyValuePair<string, int>> fields) =>
        new(index, Empty.AddRange(fields).SetItem(CompilerName.State, -1).SetItem(Local(0), -1), [], false);

    /// <summary>Nothing known.</summary>
    public static ImmutableSortedDictionary<string, int> Empty { get; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Points with the same key go on in the same way.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture,
        $"{Index} {OnException} {string.Join(',', Stack)} {string.Join(',', Known.Select(it => $"{it.Key}={it.Value}"))}");

    /// <summary>What is known of fields, which outlives a suspension as locals do not.</summary>
    public IEnumerable<KeyValuePair<string, int>> Fields => Known.Where(it => it.Key[0] == '<');

    /// <summary>The name of a local.</summary>
    /// <param name="number">Its number.</param>
    public static string Local(int number) => string.Create(CultureInfo.InvariantCulture, $"local {number}");

    /// <summary>The value on top of the stack, or below.</summary>
    /// <param name="depth">0 for the top.</param>
    public int? Top(int depth = 0) => Stack.Count > depth ? Stack[^(depth + 1)] : null;

    /// <summary>Goes to the next instruction after taking values from the stack and leaving others.</summary>
    /// <param name="taken">How many are taken.</param>
    /// <param name="left">What is left.</param>
    public FlowPoint Next(int taken, params IEnumerable<int?> left) => this with
    {
        Index = Index + 1,
        Stack = Stack.RemoveRange(Math.Max(0, Stack.Count - taken), Math.Min(taken, Stack.Count)).AddRange(left),
    };

    /// <summary>Notes a value, or that it isn't known any more.</summary>
    /// <param name="name">Of a local or field.</param>
    /// <param name="value">The value; null if it isn't known.</param>
    public FlowPoint Learn(string name, int? value) => this with
    {
        Known = value is { } number ? Known.SetItem(name, number) : Known.Remove(name),
    };
}
