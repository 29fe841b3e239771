namespace AsyncCourse;

/// <summary>Who waits for whom. If the edges lead back to their beginning, nobody can go on.</summary>
/// <param name="Title">The heading of the graph in words.</param>
/// <param name="Edges">The waits in order. Each begins where the one before it ends.</param>
public sealed record WaitForGraph(string Title, IReadOnlyList<WaitFor> Edges)
{
    /// <summary>Whether the edges lead back to their beginning.</summary>
    public bool IsCycle => Edges.Count > 0 && Edges[^1].To == Edges[0].From;

    /// <summary>The graph in words.</summary>
    public override string ToString() =>
        $"{Title}\n{string.Join('\n', Edges.Select(edge => $"  {edge.From}: {edge.Does} {edge.To}"))}"
            + (IsCycle ? "\n  and so on, round and round: nobody can go on." : "");
}
