namespace AsyncCourse.Engine.Analysis;

/// <summary>
/// How deeply code is nested. The compiler's parser calls itself at each bracket, and thousands of them overflow the stack,
/// which ends the process: nobody can catch that. A process that looks at code without running it asks here first.
/// </summary>
public static class CodeNesting
{
    // Interpolated strings within one another overflow a stack of 1 MB at fewer than 500. People's code stays below 50.
    private const int Deepest = 250;

    /// <summary>Whether the parser may overflow the stack. Brackets in strings and comments are counted too.</summary>
    /// <param name="code">The code as written.</param>
    public static bool IsTooDeep(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var (brackets, angles) = (0, 0);
        foreach (var letter in code)
        {
            (brackets, angles) = letter switch
            {
                '(' or '[' or '{' => (brackets + 1, angles),
                ')' or ']' or '}' => (Math.Max(0, brackets - 1), angles),
                '<' => (brackets, angles + 1),
                '>' => (brackets, Math.Max(0, angles - 1)),
                // Only types nest in these. Elsewhere they compare, and have no other end.
                ';' => (brackets, 0),
                _ => (brackets, angles),
            };
            if (brackets + angles > Deepest)
            {
                return true;
            }
        }

        return false;
    }
}
