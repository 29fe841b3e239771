namespace AsyncCourse.StateMachines;

/// <summary>Edges to the same step, which share a line beside the steps.</summary>
/// <param name="Edges">The edges that share the line.</param>
/// <param name="Number">How far out the line is; 0 is the one nearest to the steps.</param>
internal sealed record FlowLane(IReadOnlyList<AsyncFlowEdge> Edges, int Number)
{
    private int First => Edges.Min(edge => Math.Min(edge.From, edge.To));

    private int Last => Edges.Max(edge => Math.Max(edge.From, edge.To));

    /// <summary>Gives a lane to every edge that doesn't go straight down. Short edges come nearest to the steps.</summary>
    /// <param name="flow">The method whose edges get lanes.</param>
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

    /// <summary>Whether an edge goes straight down.</summary>
    public static bool IsStraight(AsyncFlowEdge edge) => edge.To == edge.From + 1 && !edge.OnException;
}
