using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AsyncCourse.Engine.Execution.Compilation;

/// <summary>Compiles one text after the other, each seeing what those before it declared.</summary>
internal sealed class CellCompiler
{
    private static readonly Lock s_binding = new();

    private readonly string _assemblyPrefix = $"Cells-{Guid.NewGuid():N}-";
    private readonly DependencyResolver _resolver = new();
    private readonly HashSet<string> _added = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<MetadataReference> _references = FrameworkReferences.All;
    private int _count;

    /// <summary>The last submission that ran; null before the first. Language questions start from here.</summary>
    public CSharpCompilation? Last { get; private set; }

    /// <summary>All assemblies that cells may use.</summary>
    public ImmutableArray<MetadataReference> References => _references;

    /// <summary>Makes an assembly known to later submissions.</summary>
    /// <param name="path">Where it is.</param>
    public void AddReference(string path)
    {
        // An assembly of the framework is loaded already, and a second copy of its types would be other types.
        var name = Path.GetFileName(path);
        if (!_added.Add(name)) return;
        var isKnown = _references.Any(
            known => string.Equals(Path.GetFileName(known.Display), name, StringComparison.OrdinalIgnoreCase));
        if (!isKnown) _references = _references.Add(_resolver.Read(Path.GetFullPath(path)));
    }

    /// <summary>Compiles a text; nothing is remembered of it until <see cref="Continue"/>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="cancellationToken">Ends the compilation.</param>
    public CompiledUnit Compile(SourceUnit source, CancellationToken cancellationToken)
    {
        var tree = Parse(source);
        if (DiagnosticReader.HasErrors(tree.GetDiagnostics(cancellationToken)))
            return new(source, DiagnosticReader.Read(tree.GetDiagnostics(cancellationToken)), Program: null);

        var (program, diagnostics) = Emit(LoopWeaver.Weave(tree, cancellationToken), cancellationToken);
        if (diagnostics.Count == 0) return new(source, diagnostics, program);

        // Places are to be those of the text as it was written, so the text as it was written is asked for them.
        var original = Link(tree).GetDiagnostics(cancellationToken);
        if (program is null && !DiagnosticReader.HasErrors(original))
            (program, _) = Emit(LoopWeaver.Leave(tree, cancellationToken), cancellationToken);
        return new(source, DiagnosticReader.Read(original), program);
    }

    /// <summary>Lets later texts see what this one declares.</summary>
    /// <param name="program">A program that was run.</param>
    public void Continue(CompiledProgram program) => Last = program.Compilation;

    private (CompiledProgram? Program, IReadOnlyList<CellDiagnostic> Diagnostics) Emit(
        SyntaxTree tree, CancellationToken cancellationToken)
    {
        var compilation = Link(tree);
        var assembly = new MemoryStream();
        var symbols = new MemoryStream();
        var emitted = compilation.Emit(
            assembly, symbols, options: CompilerSettings.Emitting, cancellationToken: cancellationToken);
        var diagnostics = DiagnosticReader.Read(emitted.Diagnostics);
        if (diagnostics.Any(diagnostic => diagnostic.IsError)) return (null, diagnostics);

        // A text of nothing but usings and comments has no code: the compiler gives neither an assembly nor an error.
        if (!emitted.Success) return (new(compilation, Image: null), diagnostics);

        assembly.Position = symbols.Position = 0;
        var entryPoint = compilation.GetEntryPoint(cancellationToken)!;
        var image = new CompiledImage(assembly, symbols, entryPoint.ContainingType.MetadataName, entryPoint.MetadataName);
        return (new(compilation, image), diagnostics);
    }

    private static SyntaxTree Parse(SourceUnit source) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source.Text, Encoding.UTF8), CompilerSettings.Parsing, source.Name);

    private CSharpCompilation Link(SyntaxTree tree)
    {
        var number = (++_count).ToString(CultureInfo.InvariantCulture);
        var options = CompilerSettings.For("Submission#" + number, _resolver);
        var compilation = CSharpCompilation.CreateScriptCompilation(
            _assemblyPrefix + number, tree, References, options, Last, typeof(object));

        // Two compilations that read the same assemblies at the same time get symbols of their own for them, and a later one may
        // take either: then a variable of one cell has "another" type in the next. One at a time, they share what the first read.
        lock (s_binding)
        {
            _ = compilation.Assembly;
        }

        return compilation;
    }
}
