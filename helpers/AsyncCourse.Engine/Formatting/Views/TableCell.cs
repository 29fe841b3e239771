namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>One value in a table.</summary>
/// <param name="Text">The value on one line.</param>
/// <param name="Kind">How it is set.</param>
/// <param name="Html">The value as somebody's own formatter shows it; null if there is none.</param>
internal sealed record TableCell(string Text, TableCellKind Kind, string? Html = null)
{
    /// <summary>A part that this row doesn't have.</summary>
    public static TableCell Empty { get; } = new("", TableCellKind.Text);
}
