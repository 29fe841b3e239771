namespace AsyncCourse.Engine.Documents;

/// <summary>What <see cref="NotebookCleaner"/> found in a notebook that doesn't belong in version control.</summary>
/// <param name="Outputs">How many outputs the code cells had.</param>
/// <param name="Counts">How many execution counts were set.</param>
/// <param name="Metadata">How many metadata entries tools had written on their own.</param>
/// <param name="Ids">How many cells lacked an ID, or shared one, where the format requires unique IDs.</param>
/// <param name="Layout">Whether the text differs from Jupyter's layout: the order of keys, indentation, line breaks.</param>
public sealed record Cleaning(int Outputs, int Counts, int Metadata, int Ids, bool Layout)
{
    /// <summary>Whether there was nothing to clean.</summary>
    public bool IsClean => this == new Cleaning(0, 0, 0, 0, Layout: false);

    /// <summary>What was found, such as <c>2 outputs, 1 execution count</c>; empty if nothing was found.</summary>
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

        // Removing anything changes the layout too, so the layout is only mentioned if nothing else was found.
        if (Layout && Outputs + Counts + Metadata + Ids == 0)
        {
            yield return "layout other than Jupyter's";
        }
    }
}
