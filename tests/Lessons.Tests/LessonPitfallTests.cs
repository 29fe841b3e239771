using Course.Lint;

namespace Lessons.Tests;

/// <summary>The book must not cry wolf: what is wrong on purpose says so, and nothing else is wrong.</summary>
public sealed class LessonPitfallTests
{
    public static TheoryData<string> Lessons => LessonFiles.Names;

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task ItsCells_HaveNoPitfallsButThoseThatAreMeant(string lesson)
    {
        var found = await LessonLint.FindAsync(
            await LessonFiles.ReadAsync(lesson), LessonFiles.Folder, TestContext.Current.CancellationToken);

        found.SelectMany(cell => cell.Findings
                .Select(finding => $"{cell.Cell.Id}, line {finding.Line}: {finding.Rule.Id} {finding.Message}"))
            .Should().BeEmpty($"a cell that is wrong on purpose has the tag {LessonLint.MeantTag}");
    }
}
