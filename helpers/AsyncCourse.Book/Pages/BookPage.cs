using AsyncCourse.Engine.Documents;

namespace AsyncCourse.Book;

/// <summary>One lesson of the book: a notebook and what became of it.</summary>
/// <param name="Slug">The page's file name without extension, such as <c>01-why-async</c>; it may begin with a number.</param>
/// <param name="Notebook">The notebook with the outputs of its run.</param>
/// <param name="Status">How the run ended.</param>
public sealed record BookPage(string Slug, Notebook Notebook, BookPageStatus Status)
{
    /// <summary>The folder that relative images and links in the prose start from; null leaves them as written.</summary>
    public string? SourceFolder { get; init; }

    /// <summary>How long the lesson took; null if it wasn't run.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>One sentence that says why it failed, or what was not run; null takes it from the first error among the outputs.</summary>
    public string? Failure { get; init; }

    /// <summary>Which code cell failed, from 1 (markdown not counted); null finds the first that shows an error.</summary>
    public int? FailedCell { get; init; }
}
