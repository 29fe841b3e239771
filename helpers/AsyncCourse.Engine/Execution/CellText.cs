using System.Collections.Immutable;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Execution;

/// <summary>A text to split and run: a cell, a file that it loads, or a cell of a notebook that it imports.</summary>
/// <param name="Source">The name and the text, including directives.</param>
/// <param name="Language">The language that the text starts in.</param>
/// <param name="Folder">The folder that relative paths start from.</param>
/// <param name="Trail">The files that were loaded on the way from the cell to this text.</param>
internal sealed record CellText(SourceUnit Source, string Language, string Folder, ImmutableList<string> Trail)
{
    /// <summary>Extends the trail to a file that this text loads.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="line">The line of the directive, for the error message.</param>
    /// <exception cref="DirectiveException">The file is on the trail already. The message shows the cycle.</exception>
    public ImmutableList<string> Enter(string path, int line)
    {
        var earlier = Trail.IndexOf(path);
        return earlier < 0
            ? Trail.Add(path)
            : throw new DirectiveException(
                "Files that load each other go round in circles: "
                + $"{string.Join(" → ", Trail.Skip(earlier).Append(path).Select(Path.GetFileName))}. "
                + "Take one of these lines out.", line);
    }
}
