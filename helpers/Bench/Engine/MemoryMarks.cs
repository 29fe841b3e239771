namespace Bench.Engine;

/// <summary>After how many cells memory is read.</summary>
internal static class MemoryMarks
{
    private static readonly int[] Marks = [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000];

    /// <summary>Whether memory is read after so many cells.</summary>
    /// <param name="done">Cells that have run.</param>
    /// <param name="all">Cells that are to run.</param>
    public static bool IsAt(int done, int all) => done == all || Marks.Contains(done);
}
