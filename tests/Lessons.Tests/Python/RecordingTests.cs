namespace Lessons.Tests.Python;

/// <summary>What can be said of the recordings without Python.</summary>
public sealed class RecordingTests
{
    public static TheoryData<string> Lessons => LessonFiles.Names;

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task AtBothScalesThey_AreOfTheSnippetsAsTheyStandInTheLesson(string lesson)
    {
        foreach (var snippet in LessonSnippet.In(await LessonFiles.CodeCellsAsync(lesson)))
        {
            var recorded = SnippetRecording.Read(LessonFiles.Recordings, snippet.Name);
            foreach (var scale in (string[])["quick", "full"])
            {
                recorded.Should().ContainKey(scale, $"`course record {lesson} --full` makes {snippet.Name}'s recordings");
                recorded[scale].Hash.Should().Be(
                    await snippet.HashAsync(scale == "full"),
                    $"{snippet.Name} at {scale} scale; `course record {lesson} --full` makes it anew");
            }
        }
    }

    [Fact]
    public async Task EveryRecording_BelongsToALesson()
    {
        var used = new List<string>();
        foreach (var lesson in LessonFiles.Names)
        {
            used.AddRange(LessonSnippet.In(await LessonFiles.CodeCellsAsync(lesson.Data)).Select(snippet => snippet.Name));
        }

        Directory.GetFiles(LessonFiles.Recordings, "*.json").Select(Path.GetFileNameWithoutExtension).Should().BeSubsetOf(used);
    }

    [Fact]
    public void TheySayNothingOfTheMachineThatMadeThem()
    {
        foreach (var file in Directory.GetFiles(LessonFiles.Recordings, "*.json"))
        {
            File.ReadAllText(file).Should().NotMatchRegex(@"File \\""(/|[A-Z]:)", file);
        }
    }
}
