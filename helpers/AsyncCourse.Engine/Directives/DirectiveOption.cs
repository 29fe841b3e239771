namespace AsyncCourse.Engine.Directives;

/// <summary>Something that may stand behind a directive's name.</summary>
/// <param name="Name">How it is written, such as <c>--name</c>; without dashes it is only a word for its place.</param>
/// <param name="Value">What follows it, in a word for people such as <c>NAME</c>; empty if nothing does.</param>
/// <param name="Summary">What it is for, in a few words.</param>
public sealed record DirectiveOption(string Name, string Value, string Summary)
{
    /// <summary>Whether the directive can't do without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether its value may stand there without its name.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>How it is written in a line of help.</summary>
    public string Usage
    {
        get
        {
            var written = !Name.StartsWith('-') ? Value : IsImplicit ? $"[{Name}] {Value}" : $"{Name} {Value}".TrimEnd();
            return IsRequired ? written : $"[{written}]";
        }
    }
}
