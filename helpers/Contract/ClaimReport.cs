using System.Text.Json.Nodes;

namespace AsyncCourse.Contract;

/// <summary>A claim of a lesson and what was measured, as a cell's output carries it.</summary>
/// <param name="Claim">The claim as a sentence.</param>
/// <param name="Measured">What was measured, with its unit.</param>
/// <param name="Wanted">What it should have been.</param>
/// <param name="Held">Whether it held.</param>
internal sealed record ClaimReport(string Claim, string Measured, string Wanted, bool Held)
{
    /// <summary>The format in which outputs carry claims.</summary>
    public const string MimeType = "application/vnd.async-course.claim+json";

    /// <summary>Reads the claim in an output.</summary>
    /// <param name="content">The output's formats.</param>
    /// <returns>Null if the output carries none.</returns>
    public static Reading<ClaimReport>? In(IReadOnlyDictionary<string, string> content) => ReportJson.In(content, MimeType, Read);

    /// <summary>The JSON for an output.</summary>
    public string ToJson() => ReportJson.Write(new()
    {
        ["claim"] = Claim,
        ["measured"] = Measured,
        ["wanted"] = Wanted,
        ["held"] = Held,
    });

    private static ClaimReport Read(JsonObject json) => new(
        ReportJson.Text(json, "claim"),
        ReportJson.Text(json, "measured"),
        ReportJson.Text(json, "wanted"),
        ReportJson.Truth(json, "held"));
}
