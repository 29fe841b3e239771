namespace AsyncCourse.Tests.Concurrency.Asyncio;

/// <summary>
/// Makes up programs from a seed. No two things happen at the same moment: each wait owns one bit of time below the random
/// part, and whatever sum of different waits leads to a moment, it leads to no other. So both sides must agree on the order.
/// </summary>
internal sealed class ScheduleMaker(int seed)
{
    private const int Bits = 14;
    private const int MostDepth = 3;

    private readonly Random _random = new(seed);
    private int _waits;
    private int _names;

    public static Schedule Make(int seed)
    {
        var maker = new ScheduleMaker(seed);
        var cancelAt = maker._random.Next(4) == 0 ? maker.Time() : (int?)null;
        return new(maker.Piece(depth: 0, isBody: true), cancelAt);
    }

    private Piece Piece(int depth, bool isBody)
    {
        var name = $"p{_names++}";
        var steps = new List<Step>();
        // A child begins at once in C#, and at the next turn of the loop in asyncio: so nothing may fail in the turn of a start.
        for (var left = _random.Next(isBody ? 2 : 1, 5); left > 0 && _waits < Bits - 2; left--)
        {
            steps.AddRange(Step(depth));
        }

        if (_waits < Bits - 1 && _random.Next(100) < 30)
        {
            steps.AddRange([new("wait", Time()), new("fail")]);
        }

        // A body's cleaning up could be cancelled a second time in asyncio, by its own group and by one further out.
        string[] manners = isBody ? ["pass", "pass", "fail"] : ["pass", "pass", "clean", "fail", "swallow"];
        var manner = manners[_random.Next(manners.Length)];
        return new(name, steps, manner, manner == "clean" && _waits < Bits ? Time() : 0);
    }

    private IEnumerable<Step> Step(int depth) => _random.Next(10) switch
    {
        < 4 when depth < MostDepth => [new("start", Piece: Piece(depth + 1, isBody: false))],
        < 6 when depth < MostDepth => [new("wait", Time()), new("group", Piece: Piece(depth + 1, isBody: true))],
        _ => [new("wait", Time())],
    };

    private int Time() => (_random.Next(1, 30) << Bits) + (1 << _waits++ % Bits);
}
