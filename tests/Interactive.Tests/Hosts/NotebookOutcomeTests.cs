using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents;

namespace Interactive.Tests.Hosts;

/// <summary>The comparison sees what differs between hosts, and not how each writes it.</summary>
public sealed class NotebookOutcomeTests
{
    private const string Held = """{"claim": "it is fast", "measured": "1 s", "wanted": "below 2 s", "held": true}""";
    private const string NotHeld = """{"claim": "it is fast", "measured": "3 s", "wanted": "below 2 s", "held": false}""";
    private const string NotPassed = """{"id": "x", "passed": false}""";

    [Fact]
    public void Of_ReadsWhatIsReported_AsJsonAndAsTextThatHoldsJson()
    {
        var asJson = Outcome(
            1,
            Display(ClaimReport.MimeType, JsonNode.Parse(Held)!),
            Display(ExerciseReport.MimeType, JsonNode.Parse(NotPassed)!));
        var asText = Outcome(7, Display(ClaimReport.MimeType, Held), Display(ExerciseReport.MimeType, NotPassed));

        asJson.Should().Equal("cell: passed", "cell: claim \"it is fast\" held", "cell: exercise x not passed");
        asText.Should().Equal(asJson);
    }

    [Fact]
    public void Of_TellsApart_WhatDiffers()
    {
        Outcome(1, Display(ClaimReport.MimeType, NotHeld))
            .Should().Equal("cell: passed", "cell: claim \"it is fast\" did not hold");
        Outcome(null).Should().Equal("cell: did not run");
        Outcome(
            1,
            new JsonObject { ["output_type"] = "error", ["ename"] = "E", ["evalue"] = "boom", ["traceback"] = new JsonArray() })
            .Should().Equal("cell: failed");
    }

    private static IReadOnlyList<string> Outcome(int? count, params JsonObject[] outputs) =>
        NotebookOutcome.Of(Notebook.Parse(new JsonObject
        {
            ["cells"] = new JsonArray(new JsonObject
            {
                ["cell_type"] = "code",
                ["execution_count"] = count,
                ["id"] = "cell",
                ["metadata"] = new JsonObject(),
                ["outputs"] = new JsonArray([.. outputs]),
                ["source"] = "",
            }),
            ["metadata"] = new JsonObject(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString()));

    private static JsonObject Display(string mimeType, JsonNode data) => new()
    {
        ["output_type"] = "display_data",
        ["metadata"] = new JsonObject(),
        ["data"] = new JsonObject { [mimeType] = data },
    };
}
