using System.Collections.Concurrent;

namespace AsyncCourse.Practice;

/// <summary>Failures that look random but are the same in every run: they depend on seed, name and number of attempts.</summary>
internal sealed class FlakyDice
{
    private readonly ConcurrentDictionary<(string Id, int Seed), int> _attempts = new();

    public bool Fails(string id, double rate, int seed)
    {
        var attempt = _attempts.AddOrUpdate((id, seed), 1, (_, before) => before + 1);
        return Hash($"{seed}/{id}/{attempt}") / (double)uint.MaxValue < rate;
    }

    /// <summary>The price that belongs to a name, in cents, from 100 to 50,000. It is the same in every run.</summary>
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
