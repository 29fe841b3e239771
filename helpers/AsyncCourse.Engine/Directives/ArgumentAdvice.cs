namespace AsyncCourse.Engine.Directives;

/// <summary>What to tell someone whose directive has the wrong arguments.</summary>
internal static class ArgumentAdvice
{
    /// <summary>For something that the directive doesn't know.</summary>
    public static string Unknown(CellDirective directive, string written) => directive.Options.Count == 0
        ? $"#!{directive.Name} stands alone on its line; take `{written}` away or move it to the next line."
        : $"#!{directive.Name} doesn't know `{written}`. Write {DirectiveHelp.Usage(directive)}.";

    /// <summary>For an option without its value.</summary>
    public static string NoValue(CellDirective directive, DirectiveOption option) =>
        $"#!{directive.Name} {option.Name} needs {option.Value} behind it: {option.Summary}. " +
        $"Write {DirectiveHelp.Usage(directive)}.";

    /// <summary>For an option that isn't there.</summary>
    public static string Missing(CellDirective directive, DirectiveOption option) =>
        $"#!{directive.Name} needs {(option.Name.StartsWith('-') ? $"{option.Name} {option.Value}" : option.Value)}: " +
        $"{option.Summary}. Write {DirectiveHelp.Usage(directive)}.";
}
