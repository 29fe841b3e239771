using System.Collections.Immutable;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Execution;

/// <summary>A text to take apart and run: a cell, a file that it loads, a cell of a notebook that it imports.</summary>
/// <param name="Source">Its name and its text, directives included.</param>
/// <param name="Language">The language that it begins in.</param>
/// <param name="Folder">Where its relative paths start.</param>
/// <param name="Trail">The files that led to it, from the cell on.</param>
internal sealed record CellText(SourceUnit Source, string Language, string Folder, ImmutableList<string> Trail)
{
    /// <summary>The way to a file that this text loads.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The directive's line, for the error.</param>
    /// <exception cref="DirectiveException">The way led through that file before; the message shows the circle.</exception>
    public ImmutableList<string> Enter(string path, int line)
    {
        var earlier = Trail.IndexOf(path);
        return earlier < 0
            ? Trail.Add(path)
            : throw new DirectiveException(
                "Files that load each other go round in circles: "
                + $"{string.Join(" → ", Trail.Skip(earlier).Append(path).Select(Path.GetFileName))}. Take one of these lines out.", line);
    }
}
