namespace AsyncCourse.Book.Prose;

/// <summary>The picture formats that browsers show.</summary>
internal static class PictureType
{
    /// <summary>The MIME type of a picture file, judged by its extension.</summary>
    /// <param name="path">The path or name of the file.</param>
    /// <returns>The MIME type; null if the file is not a picture.</returns>
    public static string? OfFile(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => MimeType.Png,
        ".jpg" or ".jpeg" => MimeType.Jpeg,
        ".gif" => MimeType.Gif,
        ".webp" => MimeType.Webp,
        ".svg" => MimeType.Svg,
        _ => null,
    };
}
