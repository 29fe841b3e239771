using AsyncCourse.Practice;

namespace AsyncCourse.Exercises;

/// <summary>The paths that <c>polite-retry</c> asks for at once: some recover, one is missing, some never recover.</summary>
/// <param name="recovering">Paths that fail once or twice and then answer.</param>
internal sealed class PoliteRetryCalls(IReadOnlyList<string> recovering)
{
    public const string Missing = "/users/0?ms=1";

    private const int Callers = 20;

    // So many that chance decides nothing: with good jitter a wait may be near 0, and the next one shorter.
    private const int BrokenCallers = 40;

    /// <summary>Paths that never answer.</summary>
    public static IReadOnlyList<string> Broken { get; } =
        [.. Enumerable.Range(1, BrokenCallers).Select(number => $"/flaky/broken{number}?rate=1")];

    /// <summary>Paths that fail once or twice and then answer.</summary>
    public IReadOnlyList<string> Recovering => recovering;

    /// <summary>How many of the recovering paths gave their answer.</summary>
    public int Recovered { get; private set; }

    /// <summary>Whether the call of the missing path threw, and whether those of all broken paths did.</summary>
    public (bool Missing, bool Broken) Threw { get; private set; }

    /// <summary>Finds paths that fail once or twice and then answer, the same ones in every run.</summary>
    public static PoliteRetryCalls Choose(double rate, int seed)
    {
        var dice = new FlakyDice();
        return new(
        [
            .. Enumerable.Range(1, 1_000).Select(number => $"{number}")
                .Where(id => dice.Fails(id, rate, seed) && (!dice.Fails(id, rate, seed) || !dice.Fails(id, rate, seed)))
                .Take(Callers)
                .Select(id => FormattableString.Invariant($"/flaky/{id}?rate={rate}&seed={seed}")),
        ]);
    }

    /// <summary>Lets a call fail in advance: a client's first failure takes long, and would count as a wait.</summary>
    public static Task WarmUpAsync(HttpClient http) => ThrowsAsync(http.GetStringAsync, "/flaky/warm?rate=1");

    /// <summary>Asks for all paths at once.</summary>
    public async Task RunAsync(Func<string, Task<string>> fetch)
    {
        var missing = ThrowsAsync(fetch, Missing);
        var broken = Task.WhenAll(Broken.Select(path => ThrowsAsync(fetch, path)));
        var threw = await Task.WhenAll(recovering.Select(path => ThrowsAsync(fetch, path)));
        Recovered = threw.Count(one => !one);
        Threw = (await missing, (await broken).All(one => one));
    }

    private static async Task<bool> ThrowsAsync(Func<string, Task<string>> fetch, string path)
    {
        try
        {
            await fetch(path);
            return false;
        }
        catch (Exception)
        {
            return true;
        }
    }
}
