using System.Globalization;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Errors;

/// <summary>Writes what is wrong with a directive: place, sentence, and the line.</summary>
internal static class DirectiveText
{
    /// <summary>The error that a text ends with whose directive can't be obeyed.</summary>
    /// <param name="exception">Why, and at which of its lines.</param>
    /// <param name="source">The text as written, directives included.</param>
    public static CellError Error(DirectiveException exception, SourceUnit source)
    {
        var file = source.IsCell ? "" : source.Name;
        var head = string.Create(CultureInfo.InvariantCulture, $"{file}({exception.Line},1): error: {exception.Message}");
        var line = "    " + source.Line(exception.Line).Trim();
        return new("DirectiveError", exception.Message, [head, line]);
    }
}
