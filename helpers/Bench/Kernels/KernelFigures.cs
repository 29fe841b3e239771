namespace Bench.Kernels;

/// <summary>How fast a kernel answered: medians over its starts.</summary>
/// <param name="Ready">The time from the start of its process to its first answer.</param>
/// <param name="FirstCell">The time of the first cell after that, until its result and its end have arrived.</param>
/// <param name="WarmCell">The time of one of the next 50 cells.</param>
/// <param name="LateCell">The time of one of the last 50 cells.</param>
/// <param name="FirstCompletion">
/// The time of the first completion, after some idle seconds; null if no completion is known in the kernel's language.
/// </param>
/// <param name="LaterCompletion">The time of a later completion; null if no completion is known in the kernel's language.</param>
/// <param name="Interrupt">The effect of an interrupt on an endless loop.</param>
/// <param name="WorkingSet">The working set of the process after the cells, in bytes.</param>
internal sealed record KernelFigures(
    TimeSpan Ready,
    TimeSpan FirstCell,
    TimeSpan WarmCell,
    TimeSpan LateCell,
    TimeSpan? FirstCompletion,
    TimeSpan? LaterCompletion,
    InterruptFigure Interrupt,
    long WorkingSet);
