namespace AsyncCourse.Engine.Documents;

/// <summary>What <see cref="NotebookCleaner"/> found in a notebook that doesn't belong in version control.</summary>
/// <param name="Outputs">Outputs of code cells.</param>
/// <param name="Counts">Execution counts.</param>
/// <param name="Metadata">Metadata entries that tools rewrite by themselves.</param>
/// <param name="Ids">Cells without an id of their own, where the format asks for one.</param>
/// <param name="Layout">Whether the text differs from Jupyter's: order of keys, indentation, line ends.</param>
public sealed record Cleaning(int Outputs, int Counts, int Metadata, int Ids, bool Layout)
{
    /// <summary>Whether there was nothing to clean.</summary>
    public bool IsClean => this == new Cleaning(0, 0, 0, 0, Layout: false);

    /// <summary>What was found, such as <c>2 outputs, 1 execution count</c>; empty if there was nothing.</summary>
    public string Describe() => string.Join(", ", Parts());

    private static string Counted(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    private IEnumerable<string> Parts()
    {
        if (Outputs > 0)
        {
            yield return Counted(Outputs, "output", "outputs");
        }

        if (Counts > 0)
        {
            yield return Counted(Counts, "execution count", "execution counts");
        }

        if (Metadata > 0)
        {
            yield return Counted(Metadata, "volatile metadata entry", "volatile metadata entries");
        }

        if (Ids > 0)
        {
            yield return Counted(Ids, "missing cell id", "missing cell ids");
        }

        // What was removed has changed the layout as well; only alone is it worth a word.
        if (Layout && Outputs + Counts + Metadata + Ids == 0)
        {
            yield return "layout other than Jupyter's";
        }
    }
}
