using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Execution.Compilation;

namespace AsyncCourse.Engine.Language;

/// <summary>A notebook's code as the compiler sees it. Nothing is loaded, restored or run.</summary>
public static class NotebookCode
{
    // What has nameless types is never forgotten, and who asks about a cell wants all that stood before it.
    private static readonly Execution.Compilation.Declarations s_kept = new([], [], [], HasExtensions: false, HasNamelessTypes: true);

    /// <summary>
    /// Compiles the code cells in order, as far as it takes to ask about them. A cell that can't be parsed is left out, and so is all
    /// that follows a wrong directive.
    /// </summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <param name="cancellationToken">Ends the compilation.</param>
    public static IEnumerable<CompiledCell> Compile(Notebook notebook, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var compiler = new CellCompiler();
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            if (TryParse(cell.Source) is not { } source)
                yield break;

            foreach (var path in source.Directives.OfType<ReferenceDirective>().Select(reference => Path.GetFullPath(reference.Path, folder)))
            {
                if (File.Exists(path)) compiler.AddReference(path);
            }

            var compilation = compiler.Bind(new SourceUnit(cell.Id ?? "", source.Code, IsCell: true));
            if (DiagnosticReader.HasErrors(compilation.GetParseDiagnostics(cancellationToken))) continue;

            // Nothing can follow a cell with errors; those after it are asked about as if it weren't there.
            if (!DiagnosticReader.HasErrors(compilation.GetDiagnostics(cancellationToken)))
            {
                compiler.Chain.Add(
                    new CompiledProgram(compilation, Image: null, s_kept, compiler.References.Length), state: null, compiler.References);
            }

            yield return new(cell, compilation);
        }
    }

    private static CellSource? TryParse(string text)
    {
        try
        {
            return CellSource.Parse(text);
        }
        catch (DirectiveException)
        {
            return null;
        }
    }
}
