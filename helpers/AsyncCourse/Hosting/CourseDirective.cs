namespace AsyncCourse.Hosting;

/// <summary>
/// Something that a cell can ask for in a line of <c>#!</c> and a name, in our engine and in .NET Interactive alike: it stands for a
/// piece of C#, which the host runs in its place.
/// </summary>
internal abstract class CourseDirective
{
    /// <summary>Its name, without <c>#!</c>.</summary>
    public abstract string Name { get; }

    /// <summary>One sentence that says what it does, for an editor's list.</summary>
    public abstract string Summary { get; }

    /// <summary>What may stand behind its name.</summary>
    public virtual IReadOnlyList<CourseOption> Options => [];

    /// <summary>The language of the lines below it, as a reader names it: they are its text. Null if they are the cell's C#.</summary>
    public virtual string? TextLanguage => null;

    /// <summary>The C# that it stands for.</summary>
    /// <param name="arguments">The values of its options, by name; what wasn't given is missing.</param>
    /// <param name="text">The lines below it; empty if they are the cell's.</param>
    /// <exception cref="ArgumentException">It can't be done; the message is for the person who wrote the line.</exception>
    public abstract string ToCSharp(IReadOnlyDictionary<string, string> arguments, string text);

    /// <summary>The values of an option that takes several, with commas between; none if it wasn't given.</summary>
    /// <param name="arguments">The values of the options, by name.</param>
    /// <param name="option">The option's name.</param>
    protected static string[] Several(IReadOnlyDictionary<string, string> arguments, string option) => arguments
        .GetValueOrDefault(option, "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A string literal of C#.</summary>
    /// <param name="text">The string.</param>
    protected static string Literal(string text) => "\"" + string.Concat(text.Select(Escaped)) + "\"";

    private static string Escaped(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\u0085' => $"\\u{(int)letter:x4}",
        _ => letter.ToString(),
    };
}
