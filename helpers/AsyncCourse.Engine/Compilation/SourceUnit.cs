namespace AsyncCourse.Engine.Compilation;

/// <summary>A text to run: a cell, or a file that a cell loads.</summary>
/// <param name="Name">What errors call it: <c>Cell 3</c>, or the file's name as written.</param>
/// <param name="Text">The text; directive lines are blank.</param>
/// <param name="IsCell">True for a cell, false for a file.</param>
internal sealed record SourceUnit(string Name, string Text, bool IsCell)
{
    /// <summary>One of its lines; empty if there is no such line.</summary>
    /// <param name="number">The line, from 1.</param>
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
