namespace Bench.Engine;

/// <summary>What kind of cells a measurement runs.</summary>
internal enum CellMix
{
    /// <summary>What lessons consist of: declarations, async, LINQ, records, loops, values.</summary>
    Mixed,

    /// <summary>Cells that only change a variable.</summary>
    Update,

    /// <summary>Cells that declare the same names over and over, as a person does who runs a cell again.</summary>
    Again,

    /// <summary>Cells that only show a value.</summary>
    Expression,

    /// <summary>Cells that each declare a new variable.</summary>
    New,
}
