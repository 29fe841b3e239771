namespace AsyncCourse.Engine.Directives;

/// <summary>
/// Something that a cell can ask for in a line of <c>#!</c> and a name. A library adds its own with
/// <see cref="DirectiveTable.Register(CellDirective)"/>.
/// </summary>
public abstract class CellDirective
{
    /// <summary>Its name, without <c>#!</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Other names for it. Case doesn't count.</summary>
    public virtual IReadOnlyList<string> Aliases => [];

    /// <summary>One sentence that says what it does, for <c>#!lsmagic</c>, an editor's list and its tooltip.</summary>
    public abstract string Summary { get; }

    /// <summary>What may stand behind its name.</summary>
    public virtual IReadOnlyList<DirectiveOption> Options => [];

    /// <summary>
    /// Whether the lines below it, down to the next language, are its text instead of C#. Such a name is a language: a cell whose
    /// metadata names it is all its text.
    /// </summary>
    public virtual bool TakesText => false;

    /// <summary>Whether it is about the cell as a whole: wherever it stands, the code around it stays one piece.</summary>
    internal virtual bool IsForWholeCell => false;

    /// <summary>Whether its line is taken as it is written, without a look at its options.</summary>
    internal virtual bool TakesAnything => false;

    /// <summary>
    /// Does what it is for, as a part of the cell: what it writes and displays is the cell's, and an interrupt ends it.
    /// </summary>
    /// <param name="call">What the cell says.</param>
    /// <param name="cancellationToken">Cancelled when the cell is interrupted.</param>
    /// <exception cref="DirectiveException">It can't be done; the message is shown with the directive's line.</exception>
    public abstract Task RunAsync(DirectiveCall call, CancellationToken cancellationToken);
}
