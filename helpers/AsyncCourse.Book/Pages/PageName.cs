namespace AsyncCourse.Book.Pages;

/// <summary>The names of the book's files.</summary>
internal static class PageName
{
    /// <summary>The index's file name.</summary>
    public const string Index = "index.html";

    /// <summary>The file name of a lesson's page.</summary>
    /// <param name="slug">The lesson's slug.</param>
    /// <exception cref="ArgumentException">It can't be part of a file name.</exception>
    public static string File(string slug)
    {
        if (string.IsNullOrWhiteSpace(slug) || slug.AsSpan().ContainsAny(Path.GetInvalidFileNameChars()) || slug is "." or "..")
        {
            throw new ArgumentException($"'{slug}' can't name a page: it must be a file name without folders.", nameof(slug));
        }

        return string.Equals(slug, "index", StringComparison.OrdinalIgnoreCase) ? "index-lesson.html" : slug + ".html";
    }

    /// <summary>What a link to a lesson's page says.</summary>
    /// <param name="slug">The lesson's slug.</param>
    public static string Href(string slug) => Uri.EscapeDataString(File(slug));
}
