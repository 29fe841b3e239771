using System.Text.RegularExpressions;

namespace AsyncCourse.CPython;

/// <summary>Finds what a snippet imports from outside the standard library.</summary>
internal static partial class PythonImports
{
    // sys.stdlib_module_names of CPython 3.11, without the names that begin with an underscore.
    private static readonly Lazy<HashSet<string>> StandardLibrary = new(() =>
    {
        using var stream = typeof(PythonImports).Assembly.GetManifestResourceStream("stdlib.txt")!;
        return
        [
            .. new StreamReader(stream).ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];
    });

    /// <summary>
    /// The modules, in the order of their names. Indented imports don't count: they may never run, or may be allowed to fail.
    /// </summary>
    /// <param name="snippet">The Python code.</param>
    public static IReadOnlyList<string> Of(string snippet) =>
    [
        .. Import().Matches(snippet).SelectMany(match => match.Groups["names"].Value.Split(','))
            .Select(name => ModuleName().Match(name).Value)
            .Where(name => name.Length > 0 && !StandardLibrary.Value.Contains(name))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"^(?:from[ \t]+(?<names>\w[\w.]*)[ \t]+import\b|import[ \t]+(?<names>[^\n#;]+))", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"(?<=^\s*)[A-Za-z]\w*")]
    private static partial Regex ModuleName();
}
