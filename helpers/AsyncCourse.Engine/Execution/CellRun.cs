using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Errors;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Execution;

/// <summary>One run of one cell: first its references, then its pieces of code and its directives in order.</summary>
/// <param name="session">Runs the cells of the session.</param>
/// <param name="flow">The identity of the cell, with its session and its output.</param>
/// <param name="cancellationToken">Interrupts the cell.</param>
internal sealed class CellRun(CellRunner session, CellFlow flow, CancellationToken cancellationToken)
{
    private readonly List<CellDiagnostic> _diagnostics = [];
    private readonly List<string> _notRun = [];

    /// <summary>Runs the cells of the session.</summary>
    public CellRunner Session => session;

    /// <summary>The identity of the cell, with its session and its output.</summary>
    public CellFlow Flow => flow;

    /// <summary>Cancelled when the cell is interrupted.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The directives that the session knows.</summary>
    public DirectiveTable Table => flow.Scope.Directives;

    /// <summary>The text that runs at the moment: the cell, or a text that it loads.</summary>
    public CellText Place { get; private set; } = null!;

    /// <summary>Whether the cell shows how long it took.</summary>
    public bool IsTimed { get; set; }

    /// <summary>The compiler's errors and warnings so far.</summary>
    public IReadOnlyList<CellDiagnostic> Diagnostics => _diagnostics;

    /// <summary>The kinds of content in the cell that this engine doesn't run, without duplicates.</summary>
    public IReadOnlyList<string> LeftOut => _notRun;

    /// <summary>Shows a value that can't be updated.</summary>
    public void Show(MimeBundle data) => flow.Transcript.Show(new DisplayOutput(data, DisplayId: null));

    /// <summary>Records that something in the cell is not run.</summary>
    public void NotRun(string what)
    {
        if (!_notRun.Contains(what))
        {
            _notRun.Add(what);
        }
    }

    /// <summary>Runs a text: the cell, or a text that it loads.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public async Task<CellResult> RunAsync(CellText text)
    {
        var outer = Place;
        Place = text;
        try
        {
            return await RunStepsAsync(text).ConfigureAwait(false);
        }
        catch (DirectiveException exception)
        {
            // The exception ends only the text that has the directive: its line number means nothing in the text that loads it.
            return CellResult.Failure(DirectiveText.Error(exception, text.Source));
        }
        finally
        {
            Place = outer;
        }
    }

    /// <summary>Runs a line of C# that a directive generated.</summary>
    /// <param name="name">The name that errors use for the line.</param>
    /// <param name="code">The C# code.</param>
    public Task<CellResult> RunCodeAsync(string name, string code) => RunUnitAsync(new SourceUnit(name, code, IsCell: false));

    private async Task<CellResult> RunStepsAsync(CellText text)
    {
        var source = CellSource.Read(text.Source.Text, Table, text.Language);
        if (source.Problem is { } problem && !(source.IsUnknown && source.Directives.Count > 0))
        {
            throw problem;
        }

        if (await ReferenceAsync(source.Directives, text).ConfigureAwait(false) is { } failed)
        {
            return failed;
        }

        if (source.Problem is not null)
        {
            source = CellSource.Read(text.Source.Text, Table, text.Language);
            if (source.Problem is { } still)
            {
                throw still;
            }
        }

        session.Remember(text.Source);
        foreach (var step in source.Steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = await RunAsync(step, text).ConfigureAwait(false);
            if (end.Status != CellStatus.Succeeded)
            {
                return end;
            }
        }

        return CellResult.Success;
    }

    private Task<CellResult> RunAsync(CellStep step, CellText text) => step switch
    {
        CodeStep code => RunUnitAsync(text.Source with { Text = code.Code }),
        DirectiveStep { Call.Arguments.IsHelp: true } asked => HelpAsync(asked.Directive),
        DirectiveStep { Directive: EngineDirective directive } own => directive.RunAsync(this, own.Call),
        DirectiveStep { Directive: ForeignLanguage language } own => SkipAsync(language, own.Call),
        DirectiveStep { Directive: CodeDirective directive } code =>
            RunCodeAsync($"#!{directive.Name}", directive.ToCSharp(code.Call)),
        DirectiveStep other => RunRegisteredAsync(other, text),
        _ => throw new InvalidOperationException($"There is no way to run a {step.GetType().Name}."),
    };

    private Task<CellResult> SkipAsync(ForeignLanguage language, DirectiveCall call)
    {
        if (call.Text.Length > 0)
        {
            NotRun(language.Title);
            Show(DirectiveOutput.Sentence(language.Sentence));
        }

        return Task.FromResult(CellResult.Success);
    }

    private Task<CellResult> HelpAsync(CellDirective directive)
    {
        Show(MimeBundle.PlainText(DirectiveHelp.Of(directive)));
        return Task.FromResult(CellResult.Success);
    }

    /// <returns>The end of a loaded file that failed; null if everything is loaded.</returns>
    private async Task<CellResult?> ReferenceAsync(IReadOnlyList<Directive> directives, CellText text)
    {
        if (directives.Count == 0)
        {
            return null;
        }

        await LoadAsync(directives, text.Folder).ConfigureAwait(false);
        foreach (var load in directives.OfType<LoadDirective>())
        {
            var (path, content) = DirectiveRunner.Read(load, text.Folder);
            var end = await RunAsync(new CellText(
                new SourceUnit(load.Path, content, IsCell: false), DirectiveTable.CSharp, Path.GetDirectoryName(path)!,
                text.Enter(path, load.Line))).ConfigureAwait(false);
            if (end.Status != CellStatus.Succeeded)
            {
                return end;
            }
        }

        return null;
    }

    // A library's initializers run as part of this cell, so that they can register directives with its session.
    private async Task LoadAsync(IReadOnlyList<Directive> directives, string folder)
    {
        CellFlow.Current = flow;
        await session.Directives.ReferenceAsync(directives, folder, flow.Transcript, cancellationToken).ConfigureAwait(false);
    }

    // A library's directive runs like the cell's own code: it uses the cell's console, and is stopped in the same way.
    private async Task<CellResult> RunRegisteredAsync(DirectiveStep step, CellText text)
    {
        return await CellExecution.RunAsync(
            flow, () => async () => await step.Directive.RunAsync(step.Call, flow.Interruption).ConfigureAwait(false), Explain,
            session.Options.InterruptGrace, cancellationToken).ConfigureAwait(false);

        CellError Explain(Exception exception) =>
            exception is DirectiveException problem ? DirectiveText.Error(problem, text.Source) : session.Explain(exception);
    }

    private async Task<CellResult> RunUnitAsync(SourceUnit source)
    {
        var end = await session.RunUnitAsync(source, flow, cancellationToken).ConfigureAwait(false);
        _diagnostics.AddRange(end.Diagnostics);
        return end;
    }
}
