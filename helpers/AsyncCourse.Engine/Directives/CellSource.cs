namespace AsyncCourse.Engine.Directives;

/// <summary>A cell's code and directives, separated.</summary>
/// <param name="Code">
/// The C#. Directives and text of other languages are blanked out, so that every line and position stays the same.
/// </param>
/// <param name="Directives">The references and loaded files (<c>#r</c>, <c>#i</c>, <c>#load</c>), in the cell's order.</param>
public sealed record CellSource(string Code, IReadOnlyList<Directive> Directives)
{
    /// <summary>What the cell does after its references are loaded, in order.</summary>
    internal IReadOnlyList<CellStep> Steps { get; init; } = [];

    /// <summary>The error for the first directive that is unknown or invalid; null if all are valid.</summary>
    internal DirectiveException? Problem { get; init; }

    /// <summary>Whether that directive is unknown. A library that the cell references may still add it.</summary>
    internal bool IsUnknown { get; init; }

    /// <summary>
    /// Separates a C# cell into code and directives. Lines inside strings, comments and code that <c>#if</c> excludes are not
    /// directives.
    /// </summary>
    /// <param name="text">The cell's original text.</param>
    /// <exception cref="DirectiveException">A directive is unknown or has wrong arguments.</exception>
    public static CellSource Parse(string text)
    {
        var source = Read(text, DirectiveTable.Default);
        return source.Problem is { } problem ? throw problem : source;
    }

    /// <summary>Separates a cell into code and directives, even if a directive is invalid.</summary>
    /// <param name="text">The cell's original text.</param>
    /// <param name="table">The known directives.</param>
    /// <param name="language">The language that the cell starts in.</param>
    internal static CellSource Read(string text, DirectiveTable table, string language = DirectiveTable.CSharp)
    {
        ArgumentNullException.ThrowIfNull(text);
        return language == DirectiveTable.CSharp && !text.Contains('#')
            ? new(text, []) { Steps = [new CodeStep(text)] }
            : new CellReader(text, table).Read(language);
    }
}
