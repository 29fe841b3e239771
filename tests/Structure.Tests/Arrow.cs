namespace Structure.Tests;

/// <summary>A room whose code names types of another.</summary>
/// <param name="From">The room that depends.</param>
/// <param name="To">The room that it depends on.</param>
/// <param name="Names">Which file names which type, such as <c>Lesson → ChartRendering</c>.</param>
internal sealed record Arrow(string From, string To, IReadOnlyList<string> Names)
{
    public override string ToString() => $"{From} → {To}: {string.Join(", ", Names.Take(8))}";
}
