namespace AsyncCourse;

/// <summary>
/// The goods of the price board, the program that grows through the lessons. The practice API answers <c>/prices/{symbol}</c>
/// for each of them after a time of its own, the same in every run: 1.14 s for all of them together, 150 ms for the slowest.
/// </summary>
public static class PriceBoard
{
    private static readonly (string Symbol, int Milliseconds)[] Goods =
    [
        ("apples", 120), ("bread", 60), ("coffee", 150), ("dates", 40), ("eggs", 90), ("flour", 70),
        ("grapes", 110), ("honey", 50), ("ice", 140), ("jam", 80), ("kale", 130), ("lemons", 100),
    ];

    /// <summary>The names of the twelve goods, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Symbols { get; } = [.. Goods.Select(good => good.Symbol)];

    /// <summary>How long the practice API takes to answer with a price.</summary>
    /// <param name="symbol">One of <see cref="Symbols"/>.</param>
    /// <returns>The time; null if there is no such good, which the API answers with 404.</returns>
    public static TimeSpan? DelayOf(string symbol) =>
        Goods.FirstOrDefault(good => good.Symbol == symbol) is { Symbol: not null } found
            ? TimeSpan.FromMilliseconds(found.Milliseconds)
            : null;
}
