namespace Bench.Engine;

/// <summary>The figures of one new process.</summary>
/// <param name="First">The time from the start of the process to the end of its first cell.</param>
/// <param name="Second">The time of the second cell, from request to answer.</param>
/// <param name="Later">The time of each later cell, from request to answer.</param>
/// <param name="Memory">The number of cells that had run, and the working set of the process at that point, in bytes.</param>
/// <param name="IsPrecompiled">Whether the C# compiler was compiled ahead of time.</param>
internal sealed record EngineFigures(
    TimeSpan First,
    TimeSpan Second,
    IReadOnlyList<TimeSpan> Later,
    IReadOnlyList<(int Cells, long Bytes)> Memory,
    bool IsPrecompiled);
