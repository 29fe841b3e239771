using AsyncCourse.Engine.Directives.BuiltIn.Mermaid;

namespace AsyncCourse.Engine.Directives.BuiltIn;

/// <summary>The directives that every session knows.</summary>
internal static class BuiltInDirectives
{
    private static readonly string s_dotNetInteractive = "open the notebook in .NET Interactive";

    private static readonly Dictionary<string, CellDirective> s_byName;

    static BuiltInDirectives() => s_byName = All
        .SelectMany(directive => directive.Aliases.Append(directive.Name), (directive, name) => (directive, name))
        .ToDictionary(pair => pair.name, pair => pair.directive, StringComparer.OrdinalIgnoreCase);

    /// <summary>C#, which the compiler takes and no directive runs.</summary>
    public static CSharpDirective CSharp { get; } = new();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CellDirective> All { get; } =
    [
        CSharp,
        new TimeDirective(),
        new ImportDirective(),
        new SetDirective(),
        new ShareDirective(),
        new ValueDirective(),
        new HtmlDirective(),
        new MarkdownDirective(),
        new MermaidDirective(),
        new JavaScriptDirective(),
        new AboutDirective(),
        new WhoDirective(),
        new WhosDirective(),
        new LsMagicDirective(),
        new HelpDirective(),
        new LogDirective(),
        new ConnectDirective(),
        new ForeignLanguage("fsharp", "F#", $"{s_dotNetInteractive}, or write the cell in C#", "f#", "fs"),
        new ForeignLanguage(
            "pwsh", "PowerShell", $"run it in a terminal, {s_dotNetInteractive}, or write the cell in C#", "powershell"),
        new ForeignLanguage("sql", "SQL", "send the query from a C# cell, with the database's package"),
        new ForeignLanguage("kql", "KQL", "send the query from a C# cell, with Kusto's package"),
        new ForeignLanguage("http", "HTTP", "send the request from a C# cell, with HttpClient", "rest"),
        new ForeignLanguage("python", "Python", "run it in Python's own kernel, or write the cell in C#", "py"),
        new ForeignLanguage("r", "R", "run it in R's own kernel, or write the cell in C#", "ir"),
    ];

    /// <summary>A directive by one of its names.</summary>
    /// <returns>Null if there is none.</returns>
    public static CellDirective? Find(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>Who takes the text of a cell whose metadata names a language.</summary>
    /// <param name="table">The session's directives.</param>
    /// <param name="name">The language.</param>
    public static CellDirective Language(DirectiveTable table, string name) => table.Find(name) is { TakesText: true } known
        ? known
        : new ForeignLanguage(name, $"a cell for the kernel \"{name}\"", $"{s_dotNetInteractive}, or write the cell in C#");
}
