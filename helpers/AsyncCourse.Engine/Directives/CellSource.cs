namespace AsyncCourse.Engine.Directives;

/// <summary>A cell's text with its directives taken out.</summary>
/// <param name="Code">Its C#: directives and other languages are blank, so every line and every place is what it was.</param>
/// <param name="Directives">What it refers to and loads (<c>#r</c>, <c>#i</c>, <c>#load</c>), in the order in which it stands.</param>
public sealed record CellSource(string Code, IReadOnlyList<Directive> Directives)
{
    /// <summary>What the cell does after that, in order.</summary>
    internal IReadOnlyList<CellStep> Steps { get; init; } = [];

    /// <summary>The first directive that is unknown or wrong; null if all are right.</summary>
    internal DirectiveException? Problem { get; init; }

    /// <summary>Whether that one is unknown: a library that the cell refers to may bring it.</summary>
    internal bool IsUnknown { get; init; }

    /// <summary>
    /// Takes a cell of C# apart. Directives inside strings, comments and code that <c>#if</c> leaves out are not directives.
    /// </summary>
    /// <param name="text">The cell as written.</param>
    /// <exception cref="DirectiveException">An unknown directive, or one with wrong arguments.</exception>
    public static CellSource Parse(string text)
    {
        var source = Read(text, DirectiveTable.Default);
        return source.Problem is { } problem ? throw problem : source;
    }

    /// <summary>Takes a cell apart, also one with a wrong directive.</summary>
    /// <param name="text">The cell as written.</param>
    /// <param name="table">The directives that are known.</param>
    /// <param name="language">The language that the cell begins in.</param>
    internal static CellSource Read(string text, DirectiveTable table, string language = DirectiveTable.CSharp)
    {
        ArgumentNullException.ThrowIfNull(text);
        return language == DirectiveTable.CSharp && !text.Contains('#')
            ? new(text, []) { Steps = [new CodeStep(text)] }
            : new CellReader(text, table).Read(language);
    }
}
