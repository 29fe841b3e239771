using AsyncCourse.Engine.Assemblies;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Documents;

namespace AsyncCourse.Engine.Analysis;

/// <summary>A notebook's code as the compiler sees it. Nothing is loaded, restored or run.</summary>
public static class NotebookCode
{
    // What has nameless types is never forgotten, and who asks about a cell wants all that stood before it.
    private static readonly Declarations Kept = new([], [], [], HasExtensions: false, HasNamelessTypes: true);

    /// <summary>
    /// Compiles the code cells in order, as far as it takes to ask about them. A cell that can't be parsed is left out, also one
    /// that is nested too deeply for that, and so is all that follows a wrong directive.
    /// </summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <param name="cancellationToken">Ends the compilation.</param>
    public static IEnumerable<CompiledCell> Compile(Notebook notebook, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var compiler = new CellCompiler();
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code && !CodeNesting.IsTooDeep(cell.Source)))
        {
            var source = CellSource.Read(cell.Source, DirectiveTable.Default, cell.Language);
            // What isn't known here may be a library's; what is wrong ends the notebook's run.
            if (source.Problem is not null && !source.IsUnknown)
            {
                yield break;
            }

            if (cell.Language != DirectiveTable.CSharp && string.IsNullOrWhiteSpace(source.Code))
            {
                continue;
            }

            foreach (var reference in source.Directives.OfType<ReferenceDirective>())
            {
                Refer(compiler, AssemblyReferences.FullPath(reference.Path, folder));
            }

            var compilation = compiler.Bind(new SourceUnit(cell.Id ?? "", source.Code, IsCell: true));
            if (DiagnosticReader.HasErrors(compilation.GetParseDiagnostics(cancellationToken)))
            {
                continue;
            }

            // Nothing can follow a cell with errors; those after it are asked about as if it weren't there.
            if (!DiagnosticReader.HasErrors(compilation.GetDiagnostics(cancellationToken)))
            {
                compiler.Chain.Add(
                    new CompiledProgram(compilation, Kept, compiler.References.Length), state: null, compiler.References);
            }

            yield return new(cell, compilation);
        }
    }

    // What can't be referred to is an error of the cell when it is run; here its names are missing.
    private static void Refer(CellCompiler compiler, string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            compiler.AddReference(path);
        }
        catch (Exception cause) when (cause is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
        }
    }
}
