namespace AsyncCourse.Engine.Directives;

/// <summary>Error messages for directives that this engine can't run.</summary>
internal static class DirectiveAdvice
{
    /// <summary>The directives that don't start with <c>#!</c>, and what they do.</summary>
    public static IReadOnlyList<(string Usage, string Summary)> References { get; } =
    [
        ("#r \"path.dll\"", "Uses an assembly; the path starts at the notebook's folder."),
        ("#r \"nuget: Id, Version\"", "Restores a package and uses its assemblies."),
        ("#i \"nuget: source\"", "Looks for packages there too."),
        ("#load \"file.csx\"", "Runs a file of C# before the cell."),
    ];

    /// <summary>The message for an unknown <c>#!name</c>.</summary>
    public static string ForUnknown(string magic, DirectiveTable table)
    {
        var known = table.All.Where(directive => directive is not ForeignLanguage).Select(directive => $"#!{directive.Name}");
        return $"{magic} is not a directive here. {DidYouMean(magic, known)}"
            + $"The directives are: {string.Join(", ", References.Select(reference => reference.Usage).Concat(known))}. "
            + "Those that a library brings are known after its #r.";
    }

    /// <summary>The message for a directive inside a statement.</summary>
    public static string ForInside(string name) =>
        $"#!{name} stands inside a statement; move it to a line of its own between two statements, or to the cell's top.";

    /// <summary>The message for a <c>#:name</c> line.</summary>
    public static string ForFileBasedProgram(string written) =>
        $"`{written}` belongs to file-based programs. In a cell, write #r \"nuget: Id, Version\" for a package.";

    private static string DidYouMean(string magic, IEnumerable<string> known) =>
        magic.Length > 3 && Spelling.Nearest(magic, known, most: 2) is { } nearest ? $"Did you mean {nearest}? " : "";
}
