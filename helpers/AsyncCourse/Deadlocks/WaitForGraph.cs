namespace AsyncCourse;

/// <summary>Who waits for whom. Where the arrows lead back to their beginning, nobody can go on.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Edges">The waits, each from where the one before it leads to.</param>
public sealed record WaitForGraph(string Title, IReadOnlyList<WaitFor> Edges)
{
    /// <summary>Whether the waits lead back to their beginning.</summary>
    public bool IsCycle => Edges.Count > 0 && Edges[^1].To == Edges[0].From;

    /// <summary>The graph in words.</summary>
    public override string ToString() =>
        $"{Title}\n{string.Join('\n', Edges.Select(edge => $"  {edge.From}: {edge.Does} {edge.To}"))}"
            + (IsCycle ? "\n  and so on, round and round: nobody can go on." : "");
}
