namespace AsyncCourse.Jupyter.Handlers;

/// <summary>
/// Translates the console sequence that clears a terminal, ESC [2J, to <c>clear_output</c>, which clears a cell's output.
/// </summary>
internal static class ClearScreen
{
    private const string Sequence = "\u001b[2J";
    private const string Home = "\u001b[H";

    /// <summary>Splits a text wherever it clears the screen.</summary>
    /// <returns>The pieces of the text. The output is cleared before each piece but the first.</returns>
    public static IReadOnlyList<string> Split(string text) => text.Contains(Sequence, StringComparison.Ordinal)
        ? [.. text.Split(Sequence).Select(piece => piece.Replace(Home, "", StringComparison.Ordinal))]
        : [text];
}
