namespace Bench.Kernels;

/// <summary>A kernel's row in the table.</summary>
/// <param name="Name">The name of the kernel.</param>
/// <param name="Figures">Its figures; null if it could not be measured.</param>
/// <param name="Problem">A sentence that says why it could not be measured; null if it could.</param>
internal sealed record KernelRow(string Name, KernelFigures? Figures, string? Problem);
