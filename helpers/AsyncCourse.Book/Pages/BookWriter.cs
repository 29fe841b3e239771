using System.Text;
using AsyncCourse.Book.Pages;

namespace AsyncCourse.Book;

/// <summary>
/// Writes the files of the book. Each one is written to a temporary file and renamed into place, so a reader never sees half a
/// page.
/// </summary>
/// <param name="folder">The folder of the book. It is created if it doesn't exist.</param>
public sealed class BookWriter(string folder)
{
    /// <summary>Writes the page of one lesson. The page is self-contained: styles, scripts and images are inside it.</summary>
    /// <param name="page">The lesson to write.</param>
    /// <param name="contents">The book, for the links to other lessons.</param>
    /// <param name="cancellationToken">Cancels the writing. An existing file stays as it was.</param>
    /// <returns>The path of the page.</returns>
    /// <exception cref="ArgumentException">The page's slug is not valid in a file name.</exception>
    /// <exception cref="IOException">The file can't be written. An existing file stays as it was.</exception>
    public Task<string> WritePageAsync(BookPage page, BookContents contents, CancellationToken cancellationToken = default) =>
        WriteAsync(PageName.File(page.Slug), LessonHtml.Render(page, contents, folder), cancellationToken);

    /// <summary>Writes <c>index.html</c>: an introduction to the course, and every lesson with its results.</summary>
    /// <param name="contents">The book to introduce.</param>
    /// <param name="cancellationToken">Cancels the writing. An existing file stays as it was.</param>
    /// <returns>The path of the index.</returns>
    /// <exception cref="IOException">The file can't be written. An existing file stays as it was.</exception>
    public Task<string> WriteIndexAsync(BookContents contents, CancellationToken cancellationToken = default) =>
        WriteAsync(PageName.Index, IndexHtml.Render(contents), cancellationToken);

    private async Task<string> WriteAsync(string name, string html, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, name);
        await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(html), cancellationToken);
        return path;
    }
}
