namespace AsyncCourse.Book.Pages;

/// <summary>The file names of the book's pages.</summary>
internal static class PageName
{
    /// <summary>The file name of the index.</summary>
    public const string Index = "index.html";

    /// <summary>The file name of a lesson's page.</summary>
    /// <param name="slug">The slug of the lesson.</param>
    /// <exception cref="ArgumentException">The slug is not valid in a file name.</exception>
    public static string File(string slug)
    {
        if (string.IsNullOrWhiteSpace(slug) || slug.AsSpan().ContainsAny(Path.GetInvalidFileNameChars()) || slug is "." or "..")
        {
            throw new ArgumentException($"'{slug}' can't name a page: it must be a file name without folders.", nameof(slug));
        }

        return string.Equals(slug, "index", StringComparison.OrdinalIgnoreCase) ? "index-lesson.html" : slug + ".html";
    }

    /// <summary>The address of a lesson's page, for links.</summary>
    /// <param name="slug">The slug of the lesson.</param>
    public static string Href(string slug) => Uri.EscapeDataString(File(slug));
}
