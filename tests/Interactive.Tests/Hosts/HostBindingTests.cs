using AsyncCourse.Engine.Outputs;
using Course.Lessons;
using Course.Testing;
using Interactive.Tests.Stdio;
using Interactive.Tests.Tool;

namespace Interactive.Tests.Hosts;

/// <summary>What the library asks of .NET Interactive as its host. Lessons.Tests has the same cells in our engine.</summary>
[Trait("Pace", "Slow")]
public sealed class HostBindingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DotNetInteractive_ShowsReplacesDisposesAndSurvivesButStopsNothing()
    {
        var folder = Directory.CreateTempSubdirectory("async-course-tests-");
        try
        {
            var marker = Path.Combine(folder.FullName, "marker");
            var library = Path.Combine(CourseRoot.HelpersBin(InteractiveTool.Root), "AsyncCourse.dll");
            List<Submission> cells = [];
            await using (var kernel = await StdioKernel.StartAsync(InteractiveTool.Notebooks, Cancellation))
            {
                foreach (var cell in HostCells.All(library, marker))
                {
                    cells.Add(await kernel.SubmitAsync(cell, Cancellation));
                }

                File.Exists(marker).Should().BeFalse("the session goes on");
            }

            cells.Should().OnlyContain(cell => cell.Succeeded, "{0}", cells.FirstOrDefault(cell => !cell.Succeeded)?.Failure);
            cells[0].Result(MimeType.Plain).Should().Be("AsyncCourse.Interactive.InteractiveHost");
            Shown(cells[HostCells.Live]).Should().Equal("first", "second");
            Shown(cells[HostCells.Live + 1]).Should().Equal("third");
            Ids(cells[HostCells.Live], cells[HostCells.Live + 1]).Distinct().Should().ContainSingle();
            cells[HostCells.Endless].Result(MimeType.Plain).Should().Contain("this notebook's engine can't stop it");
            cells[HostCells.Loose].Result(MimeType.Plain)
                .Should().Contain("InvalidOperationException: loose It would end a program");
            cells[^1].Result(MimeType.Plain).Should().Be("still here");
            File.Exists(marker).Should().BeTrue("the session has ended");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string?> Shown(Submission cell) => cell.Outputs.Select(output => output switch
    {
        DisplayOutput shown => shown.Data.Content[MimeType.Plain],
        UpdateOutput update => update.Data.Content[MimeType.Plain],
        _ => output.ToString(),
    });

    private static IEnumerable<string?> Ids(params IEnumerable<Submission> cells) =>
        cells.SelectMany(cell => cell.Outputs).Select(output => output switch
        {
            DisplayOutput shown => shown.DisplayId,
            UpdateOutput update => update.DisplayId,
            _ => null,
        });
}
