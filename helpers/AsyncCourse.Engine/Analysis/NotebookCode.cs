using AsyncCourse.Engine.Assemblies;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Documents;

namespace AsyncCourse.Engine.Analysis;

/// <summary>A notebook's code as the compiler sees it. Nothing is loaded, restored or run.</summary>
public static class NotebookCode
{
    // Every cell stays in the chain: whoever asks about a cell needs all that was declared before it. Claiming nameless types
    // ensures that.
    private static readonly Declarations Kept = new([], [], [], HasExtensions: false, HasNamelessTypes: true);

    /// <summary>
    /// Compiles the code cells in order, as far as it takes to ask about them. A cell that can't be parsed is left out, also one
    /// that is nested too deeply for that, and so is all that follows a wrong directive.
    /// </summary>
    /// <param name="notebook">The notebook whose cells are compiled.</param>
    /// <param name="folder">The folder that relative paths in <c>#r</c> start from.</param>
    /// <param name="cancellationToken">Cancels the compilation.</param>
    public static IEnumerable<CompiledCell> Compile(
        Notebook notebook, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var compiler = new CellCompiler();
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code && !CodeNesting.IsTooDeep(cell.Source)))
        {
            var source = CellSource.Read(cell.Source, DirectiveTable.Default, cell.Language);
            // An unknown directive may come from a library that isn't loaded here. An invalid one ends the notebook's run.
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

            // A cell with errors can't be part of the chain. The cells after it are compiled as if it weren't there.
            if (!DiagnosticReader.HasErrors(compilation.GetDiagnostics(cancellationToken)))
            {
                compiler.Chain.Add(
                    new CompiledProgram(compilation, Kept, compiler.References.Length), state: null, compiler.References);
            }

            yield return new(cell, compilation);
        }
    }

    // A missing reference is reported when the cell runs. Here, its names are merely unknown.
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
