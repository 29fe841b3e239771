namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>One value in a table.</summary>
/// <param name="Text">The value in one line.</param>
/// <param name="Kind">How the value is aligned or emphasized.</param>
/// <param name="Html">The HTML from a formatter that a cell or a library registered; null if there is none.</param>
internal sealed record TableCell(string Text, TableCellKind Kind, string? Html = null)
{
    /// <summary>The cell for a part that this row doesn't have.</summary>
    public static TableCell Empty { get; } = new("", TableCellKind.Text);
}
