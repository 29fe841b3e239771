namespace AsyncCourse.Book.Prose;

/// <summary>The pictures that browsers show.</summary>
internal static class PictureType
{
    /// <summary>The MIME type of a picture file, by its name.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Null if it is no picture.</returns>
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
