using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using AsyncCourse.Engine.Assemblies;
using AsyncCourse.Engine.Framework;
using AsyncCourse.Engine.Outputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AsyncCourse.Engine.Compilation;

/// <summary>Compiles texts one after the other. Each one sees what the earlier ones declared.</summary>
internal sealed class CellCompiler
{
    private static readonly Lock Binding = new();

    private readonly DependencyResolver _resolver = new();
    private readonly HashSet<string> _added = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<MetadataReference> _references = FrameworkReferences.Usual;
    private CSharpCompilation? _latest;
    private ImmutableArray<MetadataReference> _latestReferences;
    private ImmutableArray<MetadataReference> _inReach;
    private ImmutableArray<MetadataReference> _inReachOf;
    private bool _hasWeb;
    private bool _hasInteractive;
    private int _count;

    /// <summary>The prefix of the names of this session's assemblies.</summary>
    public string AssemblyPrefix { get; } = $"Cells-{Guid.NewGuid():N}-";

    /// <summary>What earlier texts declared.</summary>
    public SubmissionChain Chain { get; } = new();

    /// <summary>Whether any text so far has used .NET Interactive's API, apart from its formatters.</summary>
    public bool UsesInteractive => _hasInteractive;

    /// <summary>The assemblies that the next cell references.</summary>
    public ImmutableArray<MetadataReference> References => _references;

    /// <summary>
    /// All assemblies that a cell might come to use. Editors need them, because they ask before the cell names anything.
    /// </summary>
    public ImmutableArray<MetadataReference> ReferencesInReach
    {
        get
        {
            var references = _references;
            if (_inReachOf != references)
            {
                _inReach = [.. references.Union(FrameworkReferences.All)];
                _inReachOf = references;
            }

            return _inReach;
        }
    }

    /// <summary>Makes an assembly available to later submissions.</summary>
    /// <param name="path">The path of the assembly's file.</param>
    public void AddReference(string path)
    {
        // Framework assemblies are referenced already. Types from a second copy would be different types to the compiler.
        var name = Path.GetFileName(path);
        if (!_added.Add(name))
        {
            return;
        }

        if (FrameworkReferences.IsInteractive(Path.GetFileNameWithoutExtension(name)))
        {
            AddInteractive();
        }

        if (NewerAssemblies.Shared.Has(path))
        {
            _references = _references.Add(_resolver.Read(path));
        }
        else if (!FrameworkPaths.IsPartOf(name))
        {
            _references = _references.Add(_resolver.Read(Path.GetFullPath(path)));
        }
        else if (FrameworkReferences.IsWeb(Path.GetFileNameWithoutExtension(name)))
        {
            AddWeb();
        }
    }

    /// <summary>Compiles a text. It doesn't affect later texts until it is added to the chain.</summary>
    /// <param name="source">The text and its name.</param>
    /// <param name="cancellationToken">Cancels the compilation.</param>
    public CompiledUnit Compile(SourceUnit source, CancellationToken cancellationToken)
    {
        var tree = Parse(source);
        if (DiagnosticReader.HasErrors(tree.GetDiagnostics(cancellationToken)))
        {
            return new(source, DiagnosticReader.Read(tree.GetDiagnostics(cancellationToken)), Program: null);
        }

        var (program, diagnostics) = Emit(LoopWeaver.Weave(tree, cancellationToken), cancellationToken);
        if (diagnostics.Count == 0)
        {
            return new(source, diagnostics, program);
        }

        // The positions must refer to the original text, so the diagnostics are taken from the original tree.
        var original = Link(tree).GetDiagnostics(cancellationToken);
        if (program is null && !DiagnosticReader.HasErrors(original))
        {
            (program, _) = Emit(LoopWeaver.Leave(tree, cancellationToken), cancellationToken);
        }

        return new(source, DiagnosticReader.Read(original), program);
    }

    /// <summary>
    /// Compiles a text for analysis only: it emits nothing and doesn't affect later texts until it is added to the chain.
    /// </summary>
    /// <param name="source">The text and its name.</param>
    public CSharpCompilation Bind(SourceUnit source) => Link(Parse(source));

    /// <summary>
    /// Compiles an unfinished text for analysis, as if it were the next cell. It doesn't affect later texts.
    /// </summary>
    /// <param name="text">The text that is being written.</param>
    public CSharpCompilation Draft(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, CompilerSettings.Parsing);
        var options = CompilerSettings.For("Draft", _resolver);
        var latest = _latest;
        var draft = NamesMore(text) ? Begin("Draft", tree, options, ReferencesInReach)
            : Continues(latest) ? latest.WithOptions(options).ReplaceSyntaxTree(latest.SyntaxTrees[0], tree)
            : Begin("Draft", tree, options, References);
        BindReferences(draft);
        return draft;
    }

    private (CompiledProgram? Program, IReadOnlyList<CellDiagnostic> Diagnostics) Emit(
        SyntaxTree tree, CancellationToken cancellationToken)
    {
        var compilation = Link(tree);
        var assembly = new MemoryStream();
        var symbols = new MemoryStream();
        var emitted = compilation.Emit(
            assembly, symbols, options: CompilerSettings.Emitting, cancellationToken: cancellationToken);
        var diagnostics = DiagnosticReader.Read(emitted.Diagnostics);
        if (diagnostics.Any(diagnostic => diagnostic.IsError))
        {
            return (null, diagnostics);
        }

        assembly.Position = symbols.Position = 0;
        var declarations = Declarations.Of(compilation, assembly);

        // If the program declares something, its assembly is loaded into the default context, where no two assemblies can have
        // the same name. That is so even if it is never added to the chain.
        if (!declarations.IsEmpty)
        {
            _latest = null;
        }

        // A text of nothing but usings and comments has no code: the compiler gives neither an assembly nor an error.
        var program = new CompiledProgram(compilation, declarations, References.Length);
        if (emitted.Success)
        {
            assembly.Position = 0;
            program = program with { Assembly = assembly, Symbols = symbols };
        }

        return (program, diagnostics);
    }

    private static SyntaxTree Parse(SourceUnit source) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source.Text, Encoding.UTF8), CompilerSettings.Parsing, source.Name);

    private CSharpCompilation Link(SyntaxTree tree)
    {
        var number = (++_count).ToString(CultureInfo.InvariantCulture);
        var text = tree.ToString();
        if (NamesWeb(text))
        {
            AddWeb();
        }

        if (FrameworkReferences.NamesInteractive(text))
        {
            AddInteractive();
        }

        var options = CompilerSettings.For("Submission#" + number, _resolver).WithAllowUnsafe(MayBeUnsafe(text));

        var compilation = Continues(_latest)
            ? _latest.WithOptions(options).ReplaceSyntaxTree(_latest.SyntaxTrees[0], tree)
            : Begin(number, tree, options, References);
        BindReferences(compilation);
        _latest = compilation;
        _latestReferences = _references;
        return compilation;
    }

    // If two compilations bind the same assemblies at the same time, each gets its own symbols for them. A later compilation may
    // take either, and then the type of a variable from one cell doesn't match the same type in the next. Binding one at a time
    // makes them share the first one's symbols.
    private static void BindReferences(CSharpCompilation compilation)
    {
        lock (Binding)
        {
            _ = compilation.Assembly;
        }
    }

    private static bool NamesWeb(string text) => text.Contains("Microsoft.", StringComparison.Ordinal);

    private static bool NamesMore(string text) => NamesWeb(text) || FrameworkReferences.NamesInteractive(text);

    // Allowing unsafe code adds two attributes to each cell. To find them, the compiler searches all assemblies each time.
    private static bool MayBeUnsafe(string text) =>
        text.Contains("unsafe", StringComparison.Ordinal) || text.Contains("SkipLocalsInit", StringComparison.Ordinal);

    private void AddWeb()
    {
        if (_hasWeb)
        {
            return;
        }

        _hasWeb = true;
        _references = _references.AddRange(FrameworkReferences.Web);
    }

    private void AddInteractive()
    {
        if (_hasInteractive)
        {
            return;
        }

        _hasInteractive = true;
        foreach (var path in FrameworkReferences.Interactive)
        {
            AddReference(path);
        }
    }

    // If the previous text left nothing behind, its compilation can be reused: all its assemblies are bound already.
    private bool Continues([NotNullWhen(true)] CSharpCompilation? latest) =>
        latest is not null
        && _latestReferences == _references
        && ReferenceEquals(latest.ScriptCompilationInfo!.PreviousScriptCompilation, Chain.Last);

    // A submission inherits the references of its predecessor. Passing them again would duplicate them with each cell.
    private CSharpCompilation Begin(
        string number, SyntaxTree tree, CSharpCompilationOptions options, ImmutableArray<MetadataReference> references) =>
        CSharpCompilation.CreateScriptCompilation(
            AssemblyPrefix + number, tree, references.Skip(Chain.ReferenceCount), options, Chain.Last, typeof(object));
}
