namespace AsyncCourse.Engine.Directives;

/// <summary>An option that may follow a directive's name.</summary>
/// <param name="Name">
/// The option as written, such as <c>--name</c>. A name without dashes is only a placeholder in the help.
/// </param>
/// <param name="Value">A placeholder for the option's value, such as <c>NAME</c>; empty if the option takes none.</param>
/// <param name="Summary">What the option is for, in a few words.</param>
public sealed record DirectiveOption(string Name, string Value, string Summary)
{
    /// <summary>Whether the option must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether its value may be given without the option's name.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>How the option is shown in a line of help.</summary>
    public string Usage
    {
        get
        {
            var written = !Name.StartsWith('-') ? Value : IsImplicit ? $"[{Name}] {Value}" : $"{Name} {Value}".TrimEnd();
            return IsRequired ? written : $"[{written}]";
        }
    }
}
