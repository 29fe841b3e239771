namespace AsyncCourse.Book.Prose;

/// <summary>Where links and pictures of a lesson lead when its page lies in the book's folder.</summary>
/// <param name="bookFolder">The folder of the pages.</param>
/// <param name="sourceFolder">The folder of the notebook; null leaves relative addresses as they are.</param>
/// <param name="pages">The book's pages: the address of each by its lesson's slug.</param>
internal sealed class ProseLinks(string bookFolder, string? sourceFolder, IReadOnlyDictionary<string, string> pages)
{
    private const string NotebookExtension = ".ipynb";

    /// <summary>A link's address on the page.</summary>
    /// <param name="address">The address as written.</param>
    public string Link(string address)
    {
        var cut = address.IndexOfAny(['#', '?']);
        var path = cut < 0 ? address : address[..cut];
        var rest = cut < 0 ? "" : address[cut..];
        if (!IsRelative(path))
        {
            return address;
        }

        if (path.EndsWith(NotebookExtension, StringComparison.OrdinalIgnoreCase) && pages.TryGetValue(SlugOf(path), out var page))
        {
            return page + rest;
        }

        return FileOf(path) is { } file && (File.Exists(file) || Directory.Exists(file))
            ? UrlOf(Path.GetRelativePath(Path.GetFullPath(bookFolder), file)) + rest
            : address;
    }

    /// <summary>A picture's address on the page: its content, so that the page needs no file beside it.</summary>
    /// <param name="address">The address as written.</param>
    /// <returns>Null if it lies on another machine: pages ask no network for anything.</returns>
    public string? Picture(string address)
    {
        if (!IsRelative(address))
        {
            return address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? address : null;
        }

        return FileOf(address) is { } file && PictureType.OfFile(file) is { } type && PictureFile.Read(file) is { } content
            ? $"data:{type};base64,{Convert.ToBase64String(content)}"
            : address;
    }

    private static bool IsRelative(string address) =>
        address.Length > 0 && address[0] != '/' && !address.StartsWith('#') && !Uri.TryCreate(address, UriKind.Absolute, out _);

    private static string UrlOf(string path) =>
        Path.IsPathRooted(path)
            ? new Uri(path).AbsoluteUri
            : string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));

    private static string SlugOf(string path) =>
        Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..^NotebookExtension.Length]);

    private string? FileOf(string path)
    {
        var name = Uri.UnescapeDataString(path);
        return sourceFolder is null || name.Contains('\0', StringComparison.Ordinal)
            ? null
            : Path.GetFullPath(name, Path.GetFullPath(sourceFolder));
    }
}
