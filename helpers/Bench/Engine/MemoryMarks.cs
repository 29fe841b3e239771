namespace Bench.Engine;

/// <summary>The numbers of cells after which memory is measured.</summary>
internal static class MemoryMarks
{
    private static readonly int[] Marks = [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000];

    /// <summary>Whether memory is measured after this many cells.</summary>
    /// <param name="done">The number of cells that have run.</param>
    /// <param name="all">The number of cells in the whole measurement.</param>
    public static bool IsAt(int done, int all) => done == all || Marks.Contains(done);
}
