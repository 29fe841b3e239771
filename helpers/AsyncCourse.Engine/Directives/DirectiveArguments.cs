namespace AsyncCourse.Engine.Directives;

/// <summary>The arguments of a directive's line, parsed by its options.</summary>
public sealed class DirectiveArguments
{
    private static readonly string[] Help = ["--help", "-h", "-?"];

    private readonly Dictionary<string, string> _values;

    private DirectiveArguments(string written, Dictionary<string, string> values, bool isHelp)
    {
        Written = written;
        _values = values;
        IsHelp = isHelp;
    }

    /// <summary>The arguments as written.</summary>
    public string Written { get; }

    /// <summary>Whether the line asks for help instead of running the directive.</summary>
    public bool IsHelp { get; }

    /// <summary>The value of an option; null if it wasn't given, empty if it takes no value.</summary>
    /// <param name="option">The option's name.</param>
    public string? this[string option] => _values.GetValueOrDefault(option);

    /// <summary>Parses a line.</summary>
    /// <param name="directive">The directive that the line belongs to.</param>
    /// <param name="written">The line after the directive's name.</param>
    /// <param name="line">The number of the line, for error messages.</param>
    /// <exception cref="DirectiveException">A required option is missing, or an argument is unknown.</exception>
    internal static DirectiveArguments Parse(CellDirective directive, string written, int line)
    {
        if (directive.TakesAnything)
        {
            return new(written, [], isHelp: Help.Contains(written));
        }

        var tokens = ArgumentTokens.Split(written);
        if (tokens is [{ IsQuoted: false } first, ..] && Help.Contains(first.Text))
        {
            return new(written, [], isHelp: true);
        }

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var isName = !token.IsQuoted && token.Text.StartsWith("--", StringComparison.Ordinal);
            var option = isName
                ? directive.Options.FirstOrDefault(known => known.Name.Equals(token.Text, StringComparison.OrdinalIgnoreCase))
                : directive.Options.FirstOrDefault(known => known.IsImplicit && !values.ContainsKey(known.Name));
            if (option is null)
            {
                throw new DirectiveException(ArgumentAdvice.Unknown(directive, token.Text), line);
            }

            if (isName && option.Value.Length > 0 && ++i == tokens.Count)
            {
                throw new DirectiveException(ArgumentAdvice.NoValue(directive, option), line);
            }

            values[option.Name] = isName && option.Value.Length == 0 ? "" : tokens[i].Text;
        }

        return directive.Options.FirstOrDefault(option => option.IsRequired && !values.ContainsKey(option.Name)) is { } missing
            ? throw new DirectiveException(ArgumentAdvice.Missing(directive, missing), line)
            : new(written, values, isHelp: false);
    }
}
