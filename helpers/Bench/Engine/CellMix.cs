namespace Bench.Engine;

/// <summary>The kind of cells that a measurement runs.</summary>
internal enum CellMix
{
    /// <summary>What lessons contain: declarations, async methods, LINQ, records, loops, values.</summary>
    Mixed,

    /// <summary>Cells that only change a variable.</summary>
    Update,

    /// <summary>Cells that declare the same names again and again, as when a cell is run repeatedly.</summary>
    Again,

    /// <summary>Cells that only show a value.</summary>
    Expression,

    /// <summary>Cells that each declare a new variable.</summary>
    New,
}
