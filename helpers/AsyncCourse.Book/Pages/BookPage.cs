using AsyncCourse.Engine.Documents;

namespace AsyncCourse.Book;

/// <summary>One lesson of the book: a notebook and the result of its run.</summary>
/// <param name="Slug">The page's file name without extension, such as <c>01-why-async</c>. It may start with a number.</param>
/// <param name="Notebook">The notebook with the outputs of its run.</param>
/// <param name="Status">How the run ended.</param>
public sealed record BookPage(string Slug, Notebook Notebook, BookPageStatus Status)
{
    /// <summary>The folder that relative images and links in the prose start from; null to leave them as written.</summary>
    public string? SourceFolder { get; init; }

    /// <summary>How long the lesson took; null if it wasn't run.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>
    /// One sentence that says why the lesson failed, or what was not run; null to use the first error among the outputs.
    /// </summary>
    public string? Failure { get; init; }

    /// <summary>
    /// The number of the failed cell among the code cells, from 1; null to use the first cell that shows an error.
    /// </summary>
    public int? FailedCell { get; init; }
}
