namespace AsyncCourse.Contract;

/// <summary>
/// The formats of values that everybody knows. The course's own stand with what they carry, such as <c>ClaimReport</c>.
/// </summary>
internal static class MimeType
{
    /// <summary>Plain text.</summary>
    public const string Plain = "text/plain";

    /// <summary>HTML.</summary>
    public const string Html = "text/html";

    /// <summary>Markdown.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>JSON.</summary>
    public const string Json = "application/json";

    /// <summary>A picture as a PNG file, in base 64.</summary>
    public const string Png = "image/png";

    /// <summary>A picture as a JPEG file, in base 64.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>A picture as a GIF file, in base 64.</summary>
    public const string Gif = "image/gif";

    /// <summary>A picture as a WebP file, in base 64.</summary>
    public const string Webp = "image/webp";

    /// <summary>A picture as SVG text.</summary>
    public const string Svg = "image/svg+xml";
}
