using System.Globalization;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Execution;

/// <summary>How a text ended.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Error">Why it did not succeed; null if it did.</param>
internal sealed record UnitEnd(CellStatus Status, CellError? Error)
{
    /// <summary>The end of a text that ran to its end.</summary>
    public static UnitEnd Success { get; } = new(CellStatus.Succeeded, Error: null);

    /// <summary>The end of a text that was interrupted.</summary>
    public static UnitEnd OfInterruption(CellOutcome outcome) =>
        new(outcome.Status, new("Interrupted", outcome.Message!, [$"Interrupted: {outcome.Message}"]));

    /// <summary>The end of a text whose directive can't be obeyed.</summary>
    /// <param name="exception">Why, and at which of its lines.</param>
    /// <param name="source">The text as written, directives included.</param>
    public static UnitEnd OfDirective(DirectiveException exception, SourceUnit source)
    {
        var file = source.IsCell ? "" : source.Name;
        var head = string.Create(CultureInfo.InvariantCulture, $"{file}({exception.Line},1): error: {exception.Message}");
        var line = "    " + source.Line(exception.Line).Trim();
        return new(CellStatus.Failed, new("DirectiveError", exception.Message, [head, line]));
    }
}
