namespace Bench.Kernels;

/// <summary>How fast a kernel answered: medians over its starts.</summary>
/// <param name="Ready">From the start of its process to its first answer.</param>
/// <param name="FirstCell">The first cell after that, until its result and its end have arrived.</param>
/// <param name="WarmCell">The 50 cells after it.</param>
/// <param name="LateCell">The last 50 cells.</param>
/// <param name="FirstCompletion">The first completion, after some idle seconds; null if this language's is not known here.</param>
/// <param name="LaterCompletion">Later completions.</param>
/// <param name="Interrupt">From the interrupt of an endless loop to the cell's end.</param>
/// <param name="WorkingSet">The memory that the process holds at the end, in bytes.</param>
internal sealed record KernelFigures(
    TimeSpan Ready,
    TimeSpan FirstCell,
    TimeSpan WarmCell,
    TimeSpan LateCell,
    TimeSpan? FirstCompletion,
    TimeSpan? LaterCompletion,
    InterruptFigure Interrupt,
    long WorkingSet);
