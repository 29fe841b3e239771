namespace AsyncCourse.StateMachines;

/// <summary>Connections to the same step, which share a line beside the steps.</summary>
/// <param name="Edges">The connections.</param>
/// <param name="Number">Its place, counted from the steps outwards.</param>
internal sealed record FlowLane(IReadOnlyList<AsyncFlowEdge> Edges, int Number)
{
    private int First => Edges.Min(edge => Math.Min(edge.From, edge.To));

    private int Last => Edges.Max(edge => Math.Max(edge.From, edge.To));

    /// <summary>Gives a place to every connection that doesn't go straight down, short ones innermost.</summary>
    /// <param name="flow">The chart.</param>
    public static IReadOnlyList<FlowLane> Of(AsyncFlow flow)
    {
        var failure = flow.Steps.Count - 1;
        var groups = flow.Edges
            .Where(edge => !IsStraight(edge))
            .GroupBy(edge => (edge.To, edge.OnException))
            .Select(group => new FlowLane([.. group], 0))
            .OrderBy(lane => lane.Edges[0].To == failure)
            .ThenBy(lane => lane.Last - lane.First);
        var lanes = new List<FlowLane>();
        foreach (var lane in groups)
        {
            var number = 0;
            while (lanes.Any(other => other.Number == number && other.First <= lane.Last && lane.First <= other.Last))
            {
                number++;
            }

            lanes.Add(lane with { Number = number });
        }

        return lanes;
    }

    /// <summary>Whether a connection goes straight down.</summary>
    /// <param name="edge">The connection.</param>
    public static bool IsStraight(AsyncFlowEdge edge) => edge.To == edge.From + 1 && !edge.OnException;
}
