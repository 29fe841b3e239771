namespace Bench.Kernels;

/// <summary>A kernel's row in the table.</summary>
/// <param name="Name">The kernel.</param>
/// <param name="Figures">Its figures; null if it could not be measured.</param>
/// <param name="Problem">Why it could not be measured, a sentence; null if it could.</param>
internal sealed record KernelRow(string Name, KernelFigures? Figures, string? Problem);
