namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>How a value in a table is aligned or emphasized.</summary>
internal enum TableCellKind
{
    /// <summary>Aligned to the left.</summary>
    Text,

    /// <summary>Aligned to the right, so that the digits line up.</summary>
    Number,

    /// <summary>Pale, because it is not a value but a remark about one.</summary>
    Remark,
}
