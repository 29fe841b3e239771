using AsyncCourse.Charting;
using Plotly.NET.TraceObjects;

namespace AsyncCourse.Rendering;

/// <summary>What is drawn over a role's colour, so that roles can be told apart in black and white.</summary>
internal static class RolePattern
{
    /// <summary>The pattern of one look, or of several in the order of the bars.</summary>
    /// <param name="looks">The look of all bars, or of each bar.</param>
    /// <returns>A marker's pattern; null if all are plain.</returns>
    public static Pattern? Of(params IReadOnlyList<RoleLook> looks)
    {
        string[] shapes = [.. looks.Select(look => look.Pattern)];
        return shapes.All(shape => shape.Length == 0) ? null : new Pattern().With(
            ("shape", shapes.Length == 1 ? shapes[0] : shapes),
            ("fillmode", "overlay"), ("fgcolor", "#000"), ("fgopacity", .45), ("size", 6), ("solidity", .2));
    }
}
