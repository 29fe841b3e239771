namespace AsyncCourse.Jupyter.Handlers;

/// <summary>What clears a terminal clears a cell's output here: the console sequence ESC [2J becomes <c>clear_output</c>.</summary>
internal static class ClearScreen
{
    private const string Sequence = "\u001b[2J";
    private const string Home = "\u001b[H";

    /// <summary>Takes a text apart where it clears the screen.</summary>
    /// <returns>The pieces between; a clearing stands between each two.</returns>
    public static IReadOnlyList<string> Split(string text) => text.Contains(Sequence, StringComparison.Ordinal)
        ? [.. text.Split(Sequence).Select(piece => piece.Replace(Home, "", StringComparison.Ordinal))]
        : [text];
}
