using System.Collections.Immutable;
using System.Globalization;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Documents.Json;
using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary>A file that a cell imports, split into the texts to run.</summary>
/// <param name="Parts">The texts in order: one for a code file, one for each cell of a notebook.</param>
internal sealed record ImportedFile(IReadOnlyList<CellText> Parts)
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        [".cs"] = DirectiveTable.CSharp,
        [".csx"] = DirectiveTable.CSharp,
        [".html"] = "html",
        [".htm"] = "html",
        [".js"] = "javascript",
        [".md"] = "markdown",
        [".mmd"] = "mermaid",
        [".fs"] = "fsharp",
        [".fsx"] = "fsharp",
        [".ps1"] = "pwsh",
        [".sql"] = "sql",
        [".kql"] = "kql",
        [".http"] = "http",
        [".py"] = "python",
        [".r"] = "r",
    };

    /// <summary>Reads a file for <c>#!import</c>.</summary>
    /// <param name="written">The path as written in the directive.</param>
    /// <param name="place">
    /// The text that imports the file. The path is looked up in its folder first, then in the notebook's.
    /// </param>
    /// <param name="notebookFolder">The notebook's folder.</param>
    /// <param name="line">The line of the directive, for error messages.</param>
    /// <exception cref="DirectiveException">The file can't be read, can't be imported, or imports itself.</exception>
    public static ImportedFile Read(string written, CellText place, string notebookFolder, int line)
    {
        var path = Resolve(written, place.Folder, notebookFolder);
        var trail = place.Enter(path, line);
        try
        {
            return Path.GetExtension(path).ToLowerInvariant() is ".ipynb" or ".dib"
                ? new(OfNotebook(NotebookFile.Parse(File.ReadAllBytes(path), path), written, path, trail))
                : new([OfCode(written, path, trail, line)]);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new DirectiveException(
                File.Exists(path)
                    ? $"#!import can't read '{written}': {cause.Message}"
                    : $"#!import finds no file '{written}': there is no {path}. Paths are relative to {place.Folder}.",
                line, cause);
        }
        catch (NotebookFormatException cause)
        {
            throw new DirectiveException($"#!import: {cause.Message}", line, cause);
        }
    }

    private static string Resolve(string written, string folder, string notebookFolder)
    {
        var name = Path.DirectorySeparatorChar == '/' ? written.Replace('\\', '/') : written;
        var path = Path.GetFullPath(name, folder);
        // In .NET Interactive, every path is relative to the notebook.
        return !File.Exists(path) && Path.GetFullPath(name, notebookFolder) is var other && File.Exists(other) ? other : path;
    }

    private static CellText OfCode(string written, string path, ImmutableList<string> trail, int line) =>
        Languages.TryGetValue(Path.GetExtension(path), out var language)
            ? new(new SourceUnit(written, File.ReadAllText(path), IsCell: false), language, Path.GetDirectoryName(path)!, trail)
            : throw new DirectiveException(
                $"#!import takes .cs, .csx, .ipynb and .dib files, and files of the languages that it knows by their extension; "
                + $"'{written}' is none of them.", line);

    private static List<CellText> OfNotebook(Notebook notebook, string written, string path, ImmutableList<string> trail)
    {
        var parts = new List<CellText>();
        var number = 0;
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind != CellKind.Raw))
        {
            number += cell.Kind == CellKind.Code ? 1 : 0;
            var name = string.Create(CultureInfo.InvariantCulture, $"{written}, cell {number}");
            parts.Add(new(new SourceUnit(name, cell.Source, IsCell: false), cell.Language, Path.GetDirectoryName(path)!, trail));
        }

        return parts;
    }
}
