using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AsyncCourse.Engine.Language;

/// <summary>The session's cells as Roslyn's editor services want to see them: a chain of script projects.</summary>
internal sealed class SubmissionWorkspace : IDisposable
{
    private readonly AdhocWorkspace _workspace = new(EditorParts.Host);
    private readonly CSharpParseOptions _parse;
    private readonly CSharpCompilationOptions _compilation;
    private ProjectId? _newest;
    private int _count;

    public SubmissionWorkspace(CSharpParseOptions parse, CSharpCompilationOptions compilation)
    {
        _parse = parse;
        _compilation = compilation;
    }

    /// <summary>Notes a cell that later cells can see.</summary>
    public void Add(string code, ImmutableArray<MetadataReference> references)
    {
        var (solution, project, _) = With(code, references);
        _workspace.TryApplyChanges(solution);
        _newest = project;
    }

    /// <summary>A cell that is being written, after all that were noted.</summary>
    public async Task<Document> DraftAsync(
        string code, ImmutableArray<MetadataReference> references, CancellationToken cancellationToken)
    {
        // The next draft can only reuse what the workspace itself has compiled. What a draft compiles is lost with the draft.
        if (_newest is not null)
        {
            await _workspace.CurrentSolution.GetProject(_newest)!.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        }

        var (solution, _, document) = With(code, references);
        return solution.GetDocument(document)!;
    }

    public void Dispose() => _workspace.Dispose();

    private (Solution Solution, ProjectId Project, DocumentId Document) With(
        string code, ImmutableArray<MetadataReference> references)
    {
        var name = $"Cell{_count++}";
        var project = ProjectId.CreateNewId(name);
        var document = DocumentId.CreateNewId(project, name);
        var info = ProjectInfo.Create(
            project,
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: _compilation,
            parseOptions: _parse,
            metadataReferences: references,
            projectReferences: _newest is null ? [] : [new ProjectReference(_newest)],
            isSubmission: true);
        var solution = _workspace.CurrentSolution
            .AddProject(info)
            .AddDocument(DocumentInfo.Create(
                document, name, sourceCodeKind: SourceCodeKind.Script,
                loader: TextLoader.From(TextAndVersion.Create(SourceText.From(code), VersionStamp.Default))));
        return (solution, project, document);
    }
}
