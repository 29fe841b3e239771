namespace Bench.Engine;

/// <summary>What one fresh process gave.</summary>
/// <param name="First">From the start of the process to the end of its first cell.</param>
/// <param name="Second">The second cell, from request to answer.</param>
/// <param name="Later">Each cell after that, from request to answer.</param>
/// <param name="Memory">How many cells had run, and the process's working set then, in bytes.</param>
/// <param name="IsPrecompiled">Whether its compiler was compiled ahead of time.</param>
internal sealed record EngineFigures(
    TimeSpan First,
    TimeSpan Second,
    IReadOnlyList<TimeSpan> Later,
    IReadOnlyList<(int Cells, long Bytes)> Memory,
    bool IsPrecompiled);
