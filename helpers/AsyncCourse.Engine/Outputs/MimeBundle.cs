namespace AsyncCourse.Engine.Outputs;

/// <summary>One value in several formats.</summary>
/// <param name="Content">
/// The content of each format, by MIME type. Content of a JSON type (<c>application/json</c>, <c>…+json</c>) is JSON text.
/// </param>
public sealed record MimeBundle(IReadOnlyDictionary<string, string> Content)
{
    /// <summary>Creates a bundle that has only plain text.</summary>
    /// <param name="text">The plain text.</param>
    public static MimeBundle PlainText(string text) =>
        new(new Dictionary<string, string> { ["text/plain"] = text });
}
