namespace AsyncCourse.Engine.Outputs;

/// <summary>One value in several formats.</summary>
/// <param name="Content">
/// MIME type to content. Content of a JSON type (<c>application/json</c>, <c>…+json</c>) is JSON text.
/// </param>
public sealed record MimeBundle(IReadOnlyDictionary<string, string> Content)
{
    /// <summary>A bundle of plain text only.</summary>
    /// <param name="text">The text.</param>
    public static MimeBundle PlainText(string text) =>
        new(new Dictionary<string, string> { ["text/plain"] = text });
}
