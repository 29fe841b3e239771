namespace Course.Tests.Contract;

/// <summary>
/// What the lessons' library writes and programs read. Notebooks that were executed before carry it too, so it stays.
/// </summary>
public sealed class ReportTests
{
    private const string Claim = """{"claim":"Zoë's \"a < b\"","measured":"0.3 s","wanted":"below 0.35 s","held":true}""";
    private const string Exercise = """{"id":"fetch-users","passed":false}""";

    [Fact]
    public void AClaim_IsWrittenAndReadInItsFormat()
    {
        var claim = new ClaimReport("Zoë's \"a < b\"", "0.3 s", "below 0.35 s", Held: true);

        claim.ToJson().Should().Be(Claim);
        ClaimIn(Claim)!.Report.Should().Be(claim);
        ClaimReport.MimeType.Should().Be("application/vnd.async-course.claim+json");
    }

    [Fact]
    public void AnExercisesResult_IsWrittenAndReadInItsFormat()
    {
        var result = new ExerciseReport("fetch-users", Passed: false);

        result.ToJson().Should().Be(Exercise);
        ExerciseIn(Exercise)!.Report.Should().Be(result);
        ExerciseReport.MimeType.Should().Be("application/vnd.async-course.exercise+json");
    }

    [Fact]
    public void AReport_IsReadToo_WhereAFrontEndHasKeptItAsText() =>
        ClaimIn(System.Text.Json.JsonSerializer.Serialize(Claim))!.Report!.Wanted.Should().Be("below 0.35 s");

    [Fact]
    public void AnOutputWithoutAReport_HasNone() =>
        ClaimReport.In(new Dictionary<string, string> { [MimeType.Plain] = Claim }).Should().BeNull();

    [Theory]
    [InlineData("not json", "it isn't valid JSON")]
    [InlineData("\"nor this\"", "it isn't valid JSON")]
    [InlineData("", "it isn't valid JSON")]
    [InlineData("null", "it isn't a JSON object")]
    [InlineData("[true]", "it isn't a JSON object")]
    [InlineData("{}", "it has no text 'claim'")]
    [InlineData("""{"claim": null, "measured": "", "wanted": "", "held": true}""", "it has no text 'claim'")]
    [InlineData("""{"claim": "c", "measured": 1, "wanted": "", "held": true}""", "it has no text 'measured'")]
    [InlineData("""{"claim": "c", "measured": "", "wanted": "", "held": "yes"}""", "its 'held' is neither true nor false")]
    [InlineData("""{"claim": "c", "measured": "", "wanted": ""}""", "its 'held' is neither true nor false")]
    [InlineData("""{"claim": "c", "measured": "", "wanted": "", "held": true, "held": false}""", "it isn't valid JSON")]
    public void AClaimThatCannotBeRead_SaysWhy(string json, string problem) =>
        ClaimIn(json).Should().Be(new Reading<ClaimReport>(null, problem));

    [Fact]
    public void AnExercisesResultThatCannotBeRead_SaysWhy() =>
        ExerciseIn("""{"id": "x"}""").Should().Be(new Reading<ExerciseReport>(null, "its 'passed' is neither true nor false"));

    private static Reading<ClaimReport>? ClaimIn(string json) =>
        ClaimReport.In(new Dictionary<string, string> { [ClaimReport.MimeType] = json });

    private static Reading<ExerciseReport>? ExerciseIn(string json) =>
        ExerciseReport.In(new Dictionary<string, string> { [ExerciseReport.MimeType] = json });
}
