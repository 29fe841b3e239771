namespace AsyncCourse.Book.Prose;

/// <summary>Adapts the links and pictures of a lesson to the folder of the book.</summary>
/// <param name="bookFolder">The folder of the pages.</param>
/// <param name="sourceFolder">The folder of the notebook; null to leave relative addresses as they are.</param>
/// <param name="pages">The addresses of the book's pages, by the slugs of their lessons.</param>
internal sealed class ProseLinks(string bookFolder, string? sourceFolder, IReadOnlyDictionary<string, string> pages)
{
    private const string NotebookExtension = ".ipynb";

    /// <summary>The address of a link on the page.</summary>
    /// <param name="address">The address as written in the prose.</param>
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

    /// <summary>
    /// The address of a picture on the page: a data address with its content, so that the page is self-contained.
    /// </summary>
    /// <param name="address">The address as written in the prose.</param>
    /// <returns>The address; null if the picture is on another machine, because pages load nothing from the network.</returns>
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
