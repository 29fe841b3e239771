using System.Text;

namespace AsyncCourse.Engine.Directives;

/// <summary>Describes a directive in plain text: what it does and how to write it.</summary>
internal static class DirectiveHelp
{
    /// <summary>How the directive is written, in one line.</summary>
    public static string Usage(CellDirective directive) =>
        string.Join(' ', [$"#!{directive.Name}", .. directive.Options.Select(option => option.Usage)]);

    /// <summary>The whole help: what the directive does, how it is written, its options and its other names.</summary>
    public static string Of(CellDirective directive)
    {
        var help = new StringBuilder().Append(Usage(directive)).Append("\n\n").Append(directive.Summary);
        if (directive.Aliases.Count > 0)
        {
            help.Append("\nAlso: ").AppendJoin(", ", directive.Aliases.Select(alias => $"#!{alias}"));
        }

        if (directive.Options.Count == 0)
        {
            return help.ToString();
        }

        var names = directive.Options.ToDictionary(
            option => option, option => $"{option.Name} {(option.Name == option.Value ? "" : option.Value)}".TrimEnd());
        var width = names.Values.Max(name => name.Length);
        help.Append('\n');
        foreach (var (option, name) in names)
        {
            help.Append("\n  ").Append(name.PadRight(width)).Append("  ").Append(option.Summary);
        }

        return help.ToString();
    }
}
