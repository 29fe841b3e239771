namespace AsyncCourse.Engine.Directives;

/// <summary>What to tell someone who wrote a directive that this engine doesn't have.</summary>
internal static class DirectiveAdvice
{
    private static readonly string[] Supported =
        ["#r \"path.dll\"", "#r \"nuget: Id, Version\"", "#i \"nuget: source\"", "#load \"file.csx\"", "#!time", "#!csharp"];

    private static readonly string[] Magics = ["#!time", "#!csharp", "#!c#"];

    /// <summary>For a <c>#!name</c>.</summary>
    public static string ForUnknown(string magic) =>
        $"{magic} is not a directive here. {Instead(magic) ?? DidYouMean(magic)}" +
        $"The directives are: {string.Join(", ", Supported)}.";

    /// <summary>For a <c>#:name</c> line.</summary>
    public static string ForFileBasedProgram(string written) =>
        $"`{written}` belongs to file-based programs. In a cell, write #r \"nuget: Id, Version\" for a package.";

    private static string DidYouMean(string magic)
    {
        var nearest = Magics.MinBy(known => Distance(known, magic))!;
        return Distance(nearest, magic) <= 2 ? $"Did you mean {nearest}? " : "";
    }

    private static string? Instead(string magic) => magic.TrimStart('#', '!').ToLowerInvariant() switch
    {
        "import" => "Use #load \"file.csx\" to run another file's code. ",
        "share" or "set" or "value" => "All cells share one C# session: use the variable by its name. ",
        "fsharp" or "f#" or "pwsh" or "powershell" or "sql" or "kql" or "mermaid" or "python" or "r" =>
            "This engine runs C# cells only: open the notebook where that language runs, or write the cell in C#. ",
        "html" => "Write `HTML(\"…\")` as the last line of a C# cell, or use a markdown cell. ",
        "markdown" or "md" => "Make the cell a markdown cell instead. ",
        "javascript" or "js" => "Write `HTML(\"<script>…</script>\")` as the last line of a C# cell. ",
        "about" or "help" or "lsmagic" or "who" or "whos" => "Leave the line out. ",
        "connect" => "One notebook runs in one session here: leave the line out. ",
        _ => null,
    };

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[^1];
    }
}
