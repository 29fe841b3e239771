namespace AsyncCourse.Rendering;

/// <summary>The position of a lane, in pixels: title and mark labels from Top to RowsTop, rows from RowsTop to Bottom.</summary>
internal sealed record LaneBox(string? Title, double Top, double RowsTop, double Bottom, IReadOnlyList<MarkLabel> Marks);
