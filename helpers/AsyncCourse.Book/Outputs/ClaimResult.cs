using System.Text.Json;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Book.Outputs;

/// <summary>A claim of a lesson and what was measured, as a cell's output carries it.</summary>
/// <param name="Claim">The claim as a sentence.</param>
/// <param name="Measured">What was measured, with its unit.</param>
/// <param name="Wanted">What it should have been.</param>
/// <param name="Held">Whether it held.</param>
internal sealed record ClaimResult(string Claim, string Measured, string Wanted, bool Held)
{
    /// <summary>The format in which outputs carry claims.</summary>
    public const string MimeType = "application/vnd.async-course.claim+json";

    /// <summary>Reads the claim in an output.</summary>
    /// <param name="output">Any output.</param>
    /// <returns>Null if it carries none, or none that can be read.</returns>
    public static ClaimResult? From(CellOutput output) => output switch
    {
        DisplayOutput { Data: var data } => From(data),
        ResultOutput { Data: var data } => From(data),
        _ => null,
    };

    /// <summary>Reads the claim in a bundle.</summary>
    /// <param name="data">Any bundle.</param>
    /// <returns>Null if it carries none, or none that can be read.</returns>
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
