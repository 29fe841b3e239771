namespace Structure.Tests;

/// <summary>Rooms that can't do without each other: each can be reached from each along the arrows.</summary>
internal static class Knots
{
    /// <summary>All knots, each with its rooms.</summary>
    /// <param name="arrows">Who depends on whom.</param>
    public static IReadOnlyList<IReadOnlySet<string>> In(IReadOnlyList<Arrow> arrows)
    {
        var reached = arrows.Select(arrow => arrow.From).Distinct().ToDictionary(room => room, room => Reach(room, arrows));
        return
        [
            .. reached.Keys
                .Where(room => reached[room].Contains(room))
                .Select(room => reached[room]
                    .Where(other => reached.GetValueOrDefault(other)?.Contains(room) is true).ToHashSet())
                .DistinctBy(knot => string.Join(' ', knot.Order(StringComparer.Ordinal))),
        ];
    }

    private static HashSet<string> Reach(string room, IReadOnlyList<Arrow> arrows)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([room]);
        while (open.TryPop(out var at))
        {
            foreach (var arrow in arrows.Where(arrow => arrow.From == at && reached.Add(arrow.To)))
            {
                open.Push(arrow.To);
            }
        }

        return reached;
    }
}
