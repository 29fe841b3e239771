namespace Bench.Kernels;

/// <summary>What an interrupt did to an endless loop.</summary>
/// <param name="Time">From the interrupt to the cell's end; null if the cell did not end, or no loop of this language is known here.</param>
/// <param name="Otherwise">What happened instead, in a word or two; null if the cell ended, or nothing was tried.</param>
internal sealed record InterruptFigure(TimeSpan? Time, string? Otherwise)
{
    /// <summary>No loop of this language is known here.</summary>
    public static InterruptFigure NotTried { get; } = new(null, null);
}
