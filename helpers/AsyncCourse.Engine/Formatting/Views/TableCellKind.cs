namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>How a value in a table is set.</summary>
internal enum TableCellKind
{
    /// <summary>To the left.</summary>
    Text,

    /// <summary>To the right, so that digits stand below each other.</summary>
    Number,

    /// <summary>Pale: no value, but a remark about one.</summary>
    Remark,
}
