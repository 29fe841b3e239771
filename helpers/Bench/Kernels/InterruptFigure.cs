namespace Bench.Kernels;

/// <summary>The effect of an interrupt on an endless loop.</summary>
/// <param name="Time">
/// The time from the interrupt to the end of the cell; null if the cell did not end, or if nothing was tried.
/// </param>
/// <param name="Otherwise">What happened instead, in a word or two; null if the cell ended, or if nothing was tried.</param>
internal sealed record InterruptFigure(TimeSpan? Time, string? Otherwise)
{
    /// <summary>
    /// The figure if nothing was tried, for instance because no endless loop is known in the kernel's language.
    /// </summary>
    public static InterruptFigure NotTried { get; } = new(null, null);
}
