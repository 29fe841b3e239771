using System.Globalization;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Execution;

/// <summary>How a text ended.</summary>
/// <param name="Status">Whether it succeeded, failed, or was interrupted or abandoned.</param>
/// <param name="Error">The error that explains why it did not succeed; null if it did.</param>
internal sealed record UnitEnd(CellStatus Status, CellError? Error)
{
    /// <summary>The end of a text that ran to completion.</summary>
    public static UnitEnd Success { get; } = new(CellStatus.Succeeded, Error: null);

    /// <summary>The end of a text that was interrupted.</summary>
    public static UnitEnd OfInterruption(CellOutcome outcome) =>
        new(outcome.Status, new("Interrupted", outcome.Message!, [$"Interrupted: {outcome.Message}"]));

    /// <summary>The end of a text that has a directive that failed.</summary>
    /// <param name="exception">The directive's error, with its line.</param>
    /// <param name="source">The original text, including directives.</param>
    public static UnitEnd OfDirective(DirectiveException exception, SourceUnit source)
    {
        var file = source.IsCell ? "" : source.Name;
        var head = string.Create(CultureInfo.InvariantCulture, $"{file}({exception.Line},1): error: {exception.Message}");
        var line = "    " + source.Line(exception.Line).Trim();
        return new(CellStatus.Failed, new("DirectiveError", exception.Message, [head, line]));
    }
}
