namespace AsyncCourse.Engine.Compilation;

/// <summary>A text to run: a cell, or a file that a cell loads.</summary>
/// <param name="Name">The name that errors use: <c>Cell 3</c>, or the file's name as written.</param>
/// <param name="Text">The text to compile; directive lines are blank.</param>
/// <param name="IsCell">True for a cell, false for a file.</param>
internal sealed record SourceUnit(string Name, string Text, bool IsCell)
{
    /// <summary>A line of the text; empty if there is no such line.</summary>
    /// <param name="number">The number of the line, from 1.</param>
    public string Line(int number)
    {
        foreach (var line in Text.AsSpan().EnumerateLines())
        {
            if (--number == 0)
            {
                return line.ToString();
            }
        }

        return "";
    }
}
