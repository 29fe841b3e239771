namespace AsyncCourse.Engine.Directives;

/// <summary>
/// A directive: something that a cell asks for in a line with <c>#!</c> and a name. A library adds its own with
/// <see cref="DirectiveTable.Register(CellDirective)"/>.
/// </summary>
public abstract class CellDirective
{
    /// <summary>The directive's name, without <c>#!</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Other names for it. Case is ignored.</summary>
    public virtual IReadOnlyList<string> Aliases => [];

    /// <summary>One sentence that says what it does. Shown by <c>#!lsmagic</c> and in an editor's list and tooltip.</summary>
    public abstract string Summary { get; }

    /// <summary>The options that may follow its name.</summary>
    public virtual IReadOnlyList<DirectiveOption> Options => [];

    /// <summary>
    /// Whether the lines below it, up to a change of language, are its text instead of C#. The name of such a directive is also a
    /// language: if a cell's metadata names it, the whole cell is its text.
    /// </summary>
    public virtual bool TakesText => false;

    /// <summary>Whether it concerns the whole cell. Such a directive doesn't split the code around it.</summary>
    internal virtual bool IsForWholeCell => false;

    /// <summary>Whether its arguments are taken as written, without parsing options.</summary>
    internal virtual bool TakesAnything => false;

    /// <summary>
    /// Runs the directive as part of the cell: what it writes and displays is the cell's output, and an interrupt ends it.
    /// </summary>
    /// <param name="call">The arguments and the text that the cell gives it.</param>
    /// <param name="cancellationToken">Cancelled when the cell is interrupted.</param>
    /// <exception cref="DirectiveException">The directive failed. The message is shown with the directive's line.</exception>
    public abstract Task RunAsync(DirectiveCall call, CancellationToken cancellationToken);
}
