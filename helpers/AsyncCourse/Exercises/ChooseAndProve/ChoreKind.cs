namespace AsyncCourse;

/// <summary>What a <see cref="Chore"/> needs.</summary>
public enum ChoreKind
{
    /// <summary>Time to pass: <see cref="Chore.DoAsync"/> needs no thread for it.</summary>
    Waits,

    /// <summary>A processor.</summary>
    Computes,

    /// <summary>Time to pass in a library that has no async methods: it holds a thread.</summary>
    Blocks,
}
