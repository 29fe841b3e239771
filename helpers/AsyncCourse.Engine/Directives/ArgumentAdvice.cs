namespace AsyncCourse.Engine.Directives;

/// <summary>Error messages for a directive with wrong arguments.</summary>
internal static class ArgumentAdvice
{
    /// <summary>The message for an argument that the directive doesn't know.</summary>
    public static string Unknown(CellDirective directive, string written) => directive.Options.Count == 0
        ? $"#!{directive.Name} stands alone on its line; take `{written}` away or move it to the next line."
        : $"#!{directive.Name} doesn't know `{written}`. Write {DirectiveHelp.Usage(directive)}.";

    /// <summary>The message for an option without a value.</summary>
    public static string NoValue(CellDirective directive, DirectiveOption option) =>
        $"#!{directive.Name} {option.Name} needs {option.Value} behind it: {option.Summary}. " +
        $"Write {DirectiveHelp.Usage(directive)}.";

    /// <summary>The message for a required option that is missing.</summary>
    public static string Missing(CellDirective directive, DirectiveOption option) =>
        $"#!{directive.Name} needs {(option.Name.StartsWith('-') ? $"{option.Name} {option.Value}" : option.Value)}: " +
        $"{option.Summary}. Write {DirectiveHelp.Usage(directive)}.";
}
