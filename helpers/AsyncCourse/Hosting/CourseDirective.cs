namespace AsyncCourse.Hosting;

/// <summary>
/// A directive: a line with <c>#!</c> and a name, which a cell can use in our engine and in .NET Interactive. It stands for a
/// piece of C#, which the host runs in its place.
/// </summary>
internal abstract class CourseDirective
{
    /// <summary>Its name, without <c>#!</c>.</summary>
    public abstract string Name { get; }

    /// <summary>One sentence that says what it does, for an editor's list.</summary>
    public abstract string Summary { get; }

    /// <summary>The options that may follow its name.</summary>
    public virtual IReadOnlyList<CourseOption> Options => [];

    /// <summary>
    /// The language of the lines below it, as people write it, where those lines are the directive's text. Null where they are
    /// the cell's C#.
    /// </summary>
    public virtual string? TextLanguage => null;

    /// <summary>The C# that it stands for.</summary>
    /// <param name="arguments">The values of its options, by name. Options that weren't given are missing.</param>
    /// <param name="text">The lines below it; empty if they are the cell's C#.</param>
    /// <exception cref="ArgumentException">The arguments are wrong. The message is for the person who wrote the line.</exception>
    public abstract string ToCSharp(IReadOnlyDictionary<string, string> arguments, string text);

    /// <summary>The values of an option that takes several, separated by commas; empty if it wasn't given.</summary>
    /// <param name="arguments">The values of the options, by name.</param>
    /// <param name="option">The option's name.</param>
    protected static string[] Several(IReadOnlyDictionary<string, string> arguments, string option) => arguments
        .GetValueOrDefault(option, "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The C# literal for a string.</summary>
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
