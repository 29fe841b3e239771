using System.Text;
using AsyncCourse.Book.Pages;

namespace AsyncCourse.Book;

/// <summary>
/// Writes the book's files. Each is written beside its place and renamed into it, so a reader never sees half a page.
/// </summary>
/// <param name="folder">Where the book goes; made if it is missing.</param>
public sealed class BookWriter(string folder)
{
    /// <summary>Writes the page of one lesson, complete in itself: styles, scripts and images are inside it.</summary>
    /// <param name="page">The lesson.</param>
    /// <param name="contents">The book that it belongs to, for the links to its neighbours.</param>
    /// <param name="cancellationToken">Ends the writing; the file that was there stays.</param>
    /// <returns>The path of the page.</returns>
    /// <exception cref="ArgumentException">The page's slug can't name a file.</exception>
    /// <exception cref="IOException">It can't be written there; what was there stays.</exception>
    public Task<string> WritePageAsync(BookPage page, BookContents contents, CancellationToken cancellationToken = default) =>
        WriteAsync(PageName.File(page.Slug), LessonHtml.Render(page, contents, folder), cancellationToken);

    /// <summary>Writes <c>index.html</c>: what the course is, and every lesson with its results.</summary>
    /// <param name="contents">The book.</param>
    /// <param name="cancellationToken">Ends the writing; the file that was there stays.</param>
    /// <returns>The path of the index.</returns>
    /// <exception cref="IOException">It can't be written there; what was there stays.</exception>
    public Task<string> WriteIndexAsync(BookContents contents, CancellationToken cancellationToken = default) =>
        WriteAsync(PageName.Index, IndexHtml.Render(contents), cancellationToken);

    private async Task<string> WriteAsync(string name, string html, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, name);
        await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(html), cancellationToken);
        return path;
    }
}
