namespace Course.Testing;

/// <summary>What the gate, <c>.ci/run</c>, tells the tests in environment variables.</summary>
internal static class Gate
{
    /// <summary>
    /// The folder of the lessons' executed notebooks, which the gate has run before its tests; null where nobody has.
    /// </summary>
    public static string? Executed => Folder("COURSE_EXECUTED");

    /// <summary>The folder of the runs of Python that were recorded then; null where nobody has.</summary>
    public static string? Recorded => Folder("COURSE_RECORDED");

    /// <summary>Whether a program has to be here, so that no test that needs it may be skipped.</summary>
    /// <param name="program">The program, as <c>COURSE_REQUIRE</c> names it.</param>
    public static bool Requires(string program) => (Environment.GetEnvironmentVariable("COURSE_REQUIRE") ?? "")
        .Split(',', StringSplitOptions.TrimEntries).Contains(program, StringComparer.OrdinalIgnoreCase);

    private static string? Folder(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder ? folder : null;
}
