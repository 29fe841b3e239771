namespace Course.Testing;

/// <summary>A notebook that uses every directive which the library brings; for a test in each host.</summary>
internal static class DirectiveCells
{
    /// <summary>The cells: each with its language, its text, and a part of its result as plain text.</summary>
    /// <param name="library">The library's path.</param>
    public static IReadOnlyList<(string Language, string Code, string Result)> All(string library) =>
    [
        ("csharp", $"#r \"{library}\"\nusing AsyncCourse;\nvar count = 3;\nvar wait = 1.5.Seconds();\ncount.ToString()", "3"),
        // A host that reads no metadata sees C#; one that does has the cell begin in Python.
        ("csharp", "#!python directive-cells --share count,wait\nprint(count + 1, wait, \"\"\"\"quoted\" \\\\ \"\"\")",
            "4 1.5 \"quoted\" \\ "),
        ("csharp", "Python.Result(\"directive-cells\").Text.TrimEnd()", "4 1.5 \"quoted\" \\"),
        ("python", "#!python another --share count\nprint('count is', count)", "count is 3"),
        ("python", "print('no first line')", "no first line"),
        ("csharp", "var before = 1;\n#!python third\nprint('in between')\n#!csharp\n$\"{before + 1}\"", "2"),
        ("csharp", "#!hint fetch-users", "Hint 1 of 3: An await inside the loop"),
        ("csharp", "#!hint --id fetch-users", "Hint 2 of 3: "),
        ("csharp", "async Task<string> GreetAsync(Func<Task<string>> load) => $\"Hello, {await load()}\";\n#!check mend-deadlock",
            "Done. "),
        ("csharp", "Task<string> StuckAsync(Func<Task<string>> load) => throw new NotSupportedException();\n"
            + "#!check mend-deadlock --method StuckAsync", "NotSupportedException"),
        ("csharp", "#!progress", "exercises are passed"),
        ("csharp", "#!lint\nint Get(Task<int> task) => task.Result;", "line 1: VSTHRD002"),
        ("csharp", "#!lint --rules CA2007\nasync Task M() { await Task.Delay(1); }", "CA2007"),
        ("csharp", "\"still here\"", "still here"),
    ];

    /// <summary>Skips the test where no Python is here, unless one is required.</summary>
    /// <param name="shown">What a cell of Python has shown.</param>
    public static void RequirePython(string shown) => Assert.SkipWhen(
        shown.Contains("There is nothing to show", StringComparison.Ordinal)
            && !Gate.Requires("python"),
        shown);

    /// <summary>Cells that are wrong, each with what the error says, a part of it.</summary>
    public static IReadOnlyList<(string Code, string Error)> Wrong =>
    [
        ("#!hint fetch-user", "There is no exercise 'fetch-user'. There are: "),
        ("#!check nothing", "There is no exercise 'nothing'. There are: "),
        ("#!check mend-deadlock --method Missing", "The name 'Missing' does not exist"),
        ("#!hint", "--id"),
        ("#!python x --shar count\nprint(1)", "--shar"),
        ("#!python x --share missing\nprint(1)", "The name 'missing' does not exist"),
        ("#!python x --share 1+1\nprint(1)", "--share takes names of variables"),
        ("#!python a_b\nprint(1)", "'a_b' can't name a recording"),
        ("#!lint --rules NO1\nint a;", "NO1"),
    ];
}
