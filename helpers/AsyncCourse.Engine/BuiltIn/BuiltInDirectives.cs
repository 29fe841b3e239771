using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary>The directives that every session knows.</summary>
internal static class BuiltInDirectives
{
    /// <summary>All directives, in the order in which <c>#!lsmagic</c> lists them.</summary>
    public static IReadOnlyList<CellDirective> All { get; } =
    [
        new CSharpDirective(),
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
        new ForeignLanguage("fsharp", "F#", $"{ForeignLanguage.OpenInDotNetInteractive}, or write the cell in C#", "f#", "fs"),
        new ForeignLanguage(
            "pwsh", "PowerShell", $"run it in a terminal, {ForeignLanguage.OpenInDotNetInteractive}, or write the cell in C#",
            "powershell"),
        new ForeignLanguage("sql", "SQL", "send the query from a C# cell, with the database's package"),
        new ForeignLanguage("kql", "KQL", "send the query from a C# cell, with Kusto's package"),
        new ForeignLanguage("http", "HTTP", "send the request from a C# cell, with HttpClient", "rest"),
        new ForeignLanguage("python", "Python", "run it in Python's own kernel, or write the cell in C#", "py"),
        new ForeignLanguage("r", "R", "run it in R's own kernel, or write the cell in C#", "ir"),
    ];
}
