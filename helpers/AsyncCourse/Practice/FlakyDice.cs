using System.Collections.Concurrent;

namespace AsyncCourse.Practice;

/// <summary>Bad luck that is the same in every run: it depends on the seed, the name and how often it was asked.</summary>
internal sealed class FlakyDice
{
    private readonly ConcurrentDictionary<(string Id, int Seed), int> _attempts = new();

    public bool Fails(string id, double rate, int seed)
    {
        var attempt = _attempts.AddOrUpdate((id, seed), 1, (_, before) => before + 1);
        return Hash($"{seed}/{id}/{attempt}") / (double)uint.MaxValue < rate;
    }

    /// <summary>A price between 1 and 500 that belongs to a name.</summary>
    public static int Cents(string symbol) => 100 + (int)(Hash(symbol) % 49_901);

    // FNV-1a with a final mix; string.GetHashCode differs in every process.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        hash ^= hash >> 16;
        hash *= 0x85ebca6bu;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35u;
        return hash ^ (hash >> 16);
    }
}
