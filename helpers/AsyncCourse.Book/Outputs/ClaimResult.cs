using System.Text.Json;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Book.Outputs;

/// <summary>A claim of a lesson and its measured value, as stored in a cell's output.</summary>
/// <param name="Claim">The claim as a sentence.</param>
/// <param name="Measured">The measured value with its unit.</param>
/// <param name="Wanted">The value that the claim expects.</param>
/// <param name="Held">Whether the claim held.</param>
internal sealed record ClaimResult(string Claim, string Measured, string Wanted, bool Held)
{
    /// <summary>The MIME type under which outputs store claims.</summary>
    public const string MimeType = "application/vnd.async-course.claim+json";

    /// <summary>Reads the claim in an output.</summary>
    /// <param name="output">An output of a cell.</param>
    /// <returns>The claim; null if the output has none, or one that can't be read.</returns>
    public static ClaimResult? From(CellOutput output) => output switch
    {
        DisplayOutput { Data: var data } => From(data),
        ResultOutput { Data: var data } => From(data),
        _ => null,
    };

    /// <summary>Reads the claim in a value.</summary>
    /// <param name="data">The value in all its formats.</param>
    /// <returns>The claim; null if the value has none, or one that can't be read.</returns>
    public static ClaimResult? From(MimeBundle data)
    {
        if (!data.Content.TryGetValue(MimeType, out var json))
        {
            return null;
        }

        try
        {
            var claim = JsonSerializer.Deserialize<ClaimResult>(json, JsonSerializerOptions.Web);
            return claim?.Claim is null ? null : claim;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
