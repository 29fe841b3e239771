namespace AsyncCourse.Book;

/// <summary>Writes the book's files. Each is written beside its place and renamed into it, so a reader never sees half a page.</summary>
/// <param name="folder">Where the book goes; made if it is missing.</param>
public sealed class BookWriter(string folder)
{
    /// <summary>Writes the page of one lesson, complete in itself: styles, scripts and images are inside it.</summary>
    /// <param name="page">The lesson.</param>
    /// <param name="contents">The book that it belongs to, for the links to its neighbours.</param>
    /// <param name="cancellationToken">Ends the writing; the file that was there stays.</param>
    /// <returns>The path of the page.</returns>
    public Task<string> WritePageAsync(BookPage page, BookContents contents, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException($"{folder} {page} {contents} {cancellationToken}");

    /// <summary>Writes <c>index.html</c>: what the course is, and every lesson with its results.</summary>
    /// <param name="contents">The book.</param>
    /// <param name="cancellationToken">Ends the writing; the file that was there stays.</param>
    /// <returns>The path of the index.</returns>
    public Task<string> WriteIndexAsync(BookContents contents, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException($"{folder} {contents} {cancellationToken}");
}
