using System.Collections;
using System.Diagnostics;
using System.Globalization;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>The start of a sequence. It is read once, and hardly further than it is shown.</summary>
/// <param name="Items">The first items.</param>
/// <param name="More">A remark about what was left out, and why; null if nothing was.</param>
internal sealed record Sequence(IReadOnlyList<object?> Items, string? More)
{
    /// <summary>
    /// Reads at most <paramref name="limit"/> items. Stops early at the first item that arrives more than
    /// <see cref="Limits.Time"/> after the start. Blocks for as long as the sequence does.
    /// </summary>
    public static Sequence Read(object value, int limit)
    {
        var items = new List<object?>();
        var clock = Stopwatch.StartNew();
        try
        {
            var source = value as IEnumerable ?? (IEnumerable)value.GetType().GetMethod("ToArray", [])!.Invoke(value, null)!;
            var enumerator = source.GetEnumerator();
            using var disposal = enumerator as IDisposable;
            while (enumerator.MoveNext())
            {
                if (items.Count == limit)
                {
                    return new(items, Count(source) is { } count ? Rest(count - limit) : "… and more");
                }

                items.Add(enumerator.Current);
                if (clock.Elapsed > Limits.Time)
                {
                    return new(items, $"… not read further: this took more than {Limits.Time.TotalSeconds} s");
                }
            }

            return new(items, null);
        }
        catch (Exception cause)
        {
            return new(items, $"… then the sequence threw {cause.GetType().Name}: {cause.Message}");
        }
    }

    /// <summary>True for memory, which is no sequence but can be read like one.</summary>
    public static bool IsMemory(object value) =>
        value.GetType() is { IsGenericType: true } type &&
        (type.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>) || type.GetGenericTypeDefinition() == typeof(Memory<>));

    /// <summary>The remark about items that aren't shown.</summary>
    public static string Rest(long count) => string.Create(CultureInfo.InvariantCulture, $"… and {count:N0} more");

    private static int? Count(IEnumerable source) => source is ICollection collection
        ? collection.Count
        : (source.GetType().GetInterface("IReadOnlyCollection`1") ?? source.GetType().GetInterface("ICollection`1"))
            ?.GetProperty(nameof(ICollection.Count))!.GetValue(source) as int?;
}
