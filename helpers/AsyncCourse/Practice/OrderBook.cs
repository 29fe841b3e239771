using System.Collections.Concurrent;

namespace AsyncCourse;

/// <summary>
/// The orders that <c>POST /orders/{item}</c> took. An order that is repeated with its Idempotency-Key counts once.
/// </summary>
public sealed class OrderBook
{
    private readonly ConcurrentQueue<string> _items = new();
    private readonly ConcurrentDictionary<(string Item, string Key), bool> _keys = new();
    private readonly ConcurrentDictionary<string, int> _attempts = new();

    /// <summary>The items that were ordered, once for each time that they will be delivered.</summary>
    public IReadOnlyList<string> Items => [.. _items];

    /// <summary>How often an item will be delivered.</summary>
    /// <param name="item">The item's name.</param>
    public int CountOf(string item) => _items.Count(ordered => ordered == item);

    internal void Take(string item, string key)
    {
        if (key.Length == 0 || _keys.TryAdd((item, key), true))
        {
            _items.Enqueue(item);
        }
    }

    /// <summary>Counts a request for an item, and returns its number, from 1.</summary>
    internal int Attempt(string item) => _attempts.AddOrUpdate(item, 1, (_, before) => before + 1);
}
