namespace AsyncCourse.Engine.Documents;

/// <summary>The kinds of cell that nbformat knows.</summary>
public enum CellKind
{
    /// <summary>Code with outputs.</summary>
    Code,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>Text that is neither run nor rendered.</summary>
    Raw,
}
