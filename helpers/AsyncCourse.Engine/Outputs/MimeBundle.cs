using System.Text.Json.Serialization;

namespace AsyncCourse.Engine.Outputs;

/// <summary>One value in several formats.</summary>
/// <param name="Content">MIME type to content. Content of a JSON type (see <see cref="IsJson"/>) is JSON text.</param>
public sealed record MimeBundle(IReadOnlyDictionary<string, string> Content)
{
    /// <summary>The value as plain text; null if that is none of its formats.</summary>
    [JsonIgnore]
    public string? Text => Content.GetValueOrDefault(MimeType.Plain);

    /// <summary>Creates a bundle that has only plain text.</summary>
    /// <param name="text">The plain text.</param>
    public static MimeBundle PlainText(string text) =>
        new(new Dictionary<string, string> { [MimeType.Plain] = text });

    /// <summary>The value that an output of an executed cell shows.</summary>
    /// <param name="output">The output.</param>
    /// <returns>Null if it shows no value: console text or an error.</returns>
    public static MimeBundle? Of(CellOutput output) => output switch
    {
        DisplayOutput display => display.Data,
        ResultOutput result => result.Data,
        _ => null,
    };

    /// <summary>Whether content of a type is JSON: <c>application/json</c> or <c>application/…+json</c>, as in Jupyter.</summary>
    /// <param name="mimeType">The type.</param>
    public static bool IsJson(string mimeType) =>
        mimeType == MimeType.Json
        || (mimeType.StartsWith("application/", StringComparison.Ordinal)
            && mimeType.EndsWith("+json", StringComparison.Ordinal));
}
