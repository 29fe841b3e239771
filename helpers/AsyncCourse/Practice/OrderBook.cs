using System.Collections.Concurrent;

namespace AsyncCourse;

/// <summary>What <c>POST /orders/{item}</c> has taken. What comes again with its Idempotency-Key is taken once.</summary>
public sealed class OrderBook
{
    private readonly ConcurrentQueue<string> _items = new();
    private readonly ConcurrentDictionary<(string Item, string Key), bool> _keys = new();
    private readonly ConcurrentDictionary<string, int> _attempts = new();

    /// <summary>The items that were ordered, once for each time that they will be delivered.</summary>
    public IReadOnlyList<string> Items => [.. _items];

    /// <summary>How often an item will be delivered.</summary>
    /// <param name="item">Its name.</param>
    public int CountOf(string item) => _items.Count(ordered => ordered == item);

    internal void Take(string item, string key)
    {
        if (key.Length == 0 || _keys.TryAdd((item, key), true))
        {
            _items.Enqueue(item);
        }
    }

    /// <summary>Counts a request for an item, from 1.</summary>
    internal int Attempt(string item) => _attempts.AddOrUpdate(item, 1, (_, before) => before + 1);
}
