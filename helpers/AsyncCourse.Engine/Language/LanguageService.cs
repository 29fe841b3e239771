using System.Collections.Immutable;
using AsyncCourse.Engine.Directives;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Language;

/// <summary>
/// Answers an editor's questions about a cell that is being written: what could stand here, what is this, is it complete.
/// Answers take earlier cells into account. Calls may overlap.
/// </summary>
public sealed class LanguageService : IDisposable
{
    private const string WarmUpCode = "Console.";

    private readonly CSharpParseOptions _parse;
    private readonly Lazy<SubmissionWorkspace> _workspace;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Func<ImmutableArray<MetadataReference>> _references;
    private readonly string _folder;
    private readonly DirectiveTable _directives;
    private readonly Func<string, CSharpCompilation>? _compile;
    private readonly Queue<string> _unseen = new();

    internal LanguageService(
        CSharpParseOptions parse,
        CSharpCompilationOptions compilation,
        Func<ImmutableArray<MetadataReference>> references,
        string folder,
        DirectiveTable? directives = null,
        Func<string, CSharpCompilation>? compile = null)
    {
        _parse = parse;
        _workspace = new(() => new SubmissionWorkspace(parse, compilation));
        _references = references;
        _folder = folder;
        _directives = directives ?? DirectiveTable.Default;
        _compile = compile;
        WarmUp = new(WarmUpSteps());
    }

    /// <summary>Loads the editor services while no cell runs.</summary>
    internal EditorWarmUp WarmUp { get; }

    /// <summary>Loads the editor services in the background. No part of it begins while a cell runs.</summary>
    /// <param name="failed">Told, on another thread, why they can't be loaded; must not throw. Null to tell nobody.</param>
    public void BeginWarmUp(Action<Exception>? failed = null) => WarmUp.Begin(failed);

    /// <summary>
    /// The completions at the cursor: members, names from earlier cells, keywords, paths in <c>#r</c>, directives and their
    /// options.
    /// </summary>
    /// <param name="code">The unfinished cell.</param>
    /// <param name="position">The cursor, in UTF-16 characters from the cell's start.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    public async Task<CompletionAnswer> CompleteAsync(string code, int position, CancellationToken cancellationToken = default)
    {
        position = Math.Clamp(position, 0, code.Length);
        return PathCompletion.Complete(code, position, _folder)
            ?? DirectiveCompletion.Complete(code, position, _directives)
            // Until the editor services are loaded, the compiler gives those answers that it can give. They are the same, and
            // immediate.
            ?? (WarmUp.Over.IsCompleted ? null : CompleteByCompiler(code, position, cancellationToken))
            ?? await CompleteByServicesAsync(code, position, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Describes the name at the cursor, with its documentation. Inside a call's arguments, lists the call's signatures.
    /// </summary>
    /// <param name="code">The unfinished cell.</param>
    /// <param name="position">The cursor, in UTF-16 characters from the cell's start.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>Plain text; null if there is nothing to describe.</returns>
    public async Task<string?> InspectAsync(string code, int position, CancellationToken cancellationToken = default)
    {
        position = Math.Clamp(position, 0, code.Length);
        if (DirectiveHover.Find(code, position, _directives) is { } directive)
        {
            return directive;
        }

        var document = await DraftAsync(code, cancellationToken).ConfigureAwait(false);
        var hover = await HoverFinder.FindAsync(document, position, cancellationToken).ConfigureAwait(false);
        var signatures = await SignatureFinder.FindAsync(document, position, cancellationToken).ConfigureAwait(false);
        return (hover, signatures) switch
        {
            (null, _) => signatures,
            (_, null) => hover,
            _ => $"{signatures}\n\n{hover}",
        };
    }

    /// <summary>Whether a text can be run as it is.</summary>
    /// <param name="code">The unfinished cell.</param>
    public CompletenessAnswer CheckCompleteness(string code) => CompletenessCheck.Check(WithoutDirectives(code), _parse);

    /// <inheritdoc />
    public void Dispose()
    {
        _ = WarmUp.EndAsync();
        if (_workspace.IsValueCreated)
        {
            _workspace.Value.Dispose();
        }

        _turn.Dispose();
    }

    /// <summary>Notes a cell that compiled, so that later answers know its names.</summary>
    internal void Note(string code)
    {
        lock (_unseen)
        {
            _unseen.Enqueue(code);
        }
    }

    private Action[] WarmUpSteps()
    {
        Document? draft = null;
        return
        [
            () => CompleteByCompiler(WarmUpCode, WarmUpCode.Length, CancellationToken.None),
            () => _ = EditorParts.Host,
            () => draft = DraftAsync(WarmUpCode, CancellationToken.None).GetAwaiter().GetResult(),
            () => draft!.GetSemanticModelAsync().GetAwaiter().GetResult(),
            () => CompletionFinder.FindAsync(draft!, WarmUpCode.Length, CancellationToken.None).GetAwaiter().GetResult(),
        ];
    }

    private CompletionAnswer? CompleteByCompiler(string code, int position, CancellationToken cancellationToken) =>
        _compile is null ? null : CompilerCompletion.Find(_compile(WithoutDirectives(code)), position, cancellationToken);

    private async Task<CompletionAnswer> CompleteByServicesAsync(string code, int position, CancellationToken cancellationToken)
    {
        await WarmUp.EndAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        var draft = await DraftAsync(code, cancellationToken).ConfigureAwait(false);
        return await CompletionFinder.FindAsync(draft, position, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Document> DraftAsync(string code, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var references = _references();
            while (TryNext(out var earlier))
            {
                if (DeclaringText.Is(earlier, _parse))
                {
                    _workspace.Value.Add(earlier, references);
                }
            }

            return await _workspace.Value.DraftAsync(WithoutDirectives(code), references, cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    // Directive lines and other languages become spaces, so that every other position stays the same.
    private string WithoutDirectives(string code) => CellSource.Read(code, _directives).Code;

    private bool TryNext(out string code)
    {
        lock (_unseen)
        {
            return _unseen.TryDequeue(out code!);
        }
    }
}
