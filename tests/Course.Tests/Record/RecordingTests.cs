using Course.Lessons;
using Course.Record;
using Course.Usage;

namespace Course.Tests.Record;

public sealed class RecordingTests
{
    private static readonly Recording Older =
        new("sha256:1", "3.11.2", 0.61, "100 requests in 0.61 s", "span A waiting", DateTimeOffset.UnixEpoch);

    [Fact]
    public void WhatRanAgainToTheSameEffect_OnlySaysHowLongItTook()
    {
        var now = Older with { Seconds = 0.65, Text = "100 requests in 0.65 s" };

        now.Against(Older).Should().Be("0.61 s, now 0.65 s");
    }

    [Fact]
    public void WhatIsDifferent_IsSaid()
    {
        var now = Older with { Hash = "sha256:2", Version = "3.13.0", Text = "99 bottles", Events = "" };

        now.Against(Older).Should().StartWith(
            "another snippet or other variables; CPython 3.13.0 instead of 3.11.2; other text; other spans or marks; ");
        now.Against(null).Should().Be("new");
    }

    [Theory]
    [InlineData("{ <<<<<<< ours")]
    [InlineData("""{ "quick": { "hash": "sha256:1" } }""")]
    [InlineData("""{ "quick": 1 }""")]
    public void ADamagedRecording_IsNamed(string text)
    {
        var folder = Directory.CreateTempSubdirectory("course-record-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.json"), text);

            var act = () => Recording.Read(folder.FullName, "a", "quick");

            act.Should().Throw<UsageException>().WithMessage("*a.json*");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void ARecordingThatIsKept_CanBeRead()
    {
        var folder = Path.Combine(CourseRoot.FindAbove(AppContext.BaseDirectory)!, CourseFolder.Recordings);

        var recording = Recording.Read(folder, "01-two-requests", "quick")!;

        recording.Hash.Should().StartWith("sha256:");
        recording.Events.Should().Contain("span A blocked").And.Contain("span B blocked");
        Recording.Read(folder, "01-two-requests", "huge").Should().BeNull();
    }
}
