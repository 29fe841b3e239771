using System.Text.Json.Nodes;

namespace AsyncCourse.Contract;

/// <summary>What a check of an exercise found, as a cell's output carries it.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="Passed">Whether it was passed.</param>
internal sealed record ExerciseReport(string Id, bool Passed)
{
    /// <summary>The format in which outputs carry the results of checks.</summary>
    public const string MimeType = "application/vnd.async-course.exercise+json";

    /// <summary>Reads the result in an output.</summary>
    /// <param name="content">The output's formats.</param>
    /// <returns>Null if the output carries none.</returns>
    public static Reading<ExerciseReport>? In(IReadOnlyDictionary<string, string> content) =>
        ReportJson.In(content, MimeType, Read);

    /// <summary>The JSON for an output.</summary>
    public string ToJson() => ReportJson.Write(new() { ["id"] = Id, ["passed"] = Passed });

    private static ExerciseReport Read(JsonObject json) => new(ReportJson.Text(json, "id"), ReportJson.Truth(json, "passed"));
}
