using AsyncCourse.Book;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Sessions;
using Browser.Tests.Browsers;
using Microsoft.Playwright;

namespace Browser.Tests.Pages;

/// <summary>Diagrams of <c>#!mermaid</c> on a page, with nothing but what the page carries.</summary>
[Collection(BrowserGroup.Name)]
public sealed class MermaidInBrowserTests(ChromiumFixture chromium) : IDisposable
{
    private const string TakesModules =
        "<script>window.taken = 0; window.define = () => window.taken++; window.define.amd = {};</script>";

    // Other builds and tests run meanwhile; a test that needs it has failed.
    private static readonly LocatorWaitForOptions Patience = new() { Timeout = 120_000 };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-mermaid-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Diagrams_AreDrawnOffline_AndTextThatIsNoneStaysWithAWordAboutIt()
    {
        var path = await WriteAsync(
            $"#!html\n{TakesModules}", "#!mermaid\ngraph TD\nA[first]-->B[second]", "#!mermaid\nmindmap\n  root\n    leaf",
            "#!mermaid\nno diagram at all");

        await using var page = await chromium.OpenAsync(path);
        await page.Tab.Locator(".mermaid-diagram > svg").Nth(1).WaitForAsync(Patience);
        await page.Tab.Locator(".mermaid-diagram > p").WaitForAsync(Patience);

        (await page.Tab.Locator(".mermaid-diagram > svg").First.TextContentAsync())
            .Should().Contain("first").And.Contain("second");
        (await page.Tab.Locator(".mermaid-diagram > pre").TextContentAsync()).Should().Be("no diagram at all");
        (await page.Tab.Locator(".mermaid-diagram > p").TextContentAsync()).Should().StartWith("Mermaid can't draw this: ");
        (await page.Tab.EvaluateAsync<int>("window.taken")).Should().Be(0, "a page with require.js takes no part of the library");
        page.OutsideRequests.Should().BeEmpty();
        page.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task ADiagram_WithoutTheLibrary_IsItsText()
    {
        var path = await WriteAsync("#!mermaid\ngraph TD\nA-->B", "#!mermaid\ngraph TD\nC-->D");
        var html = await File.ReadAllTextAsync(path);
        var library = html.IndexOf("<script>// One promise", StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            path, html.Remove(library, html.IndexOf("</script>", library, StringComparison.Ordinal) - library));

        await using var page = await chromium.OpenAsync(path);

        (await page.Tab.Locator(".mermaid-diagram > pre").AllTextContentsAsync())
            .Should().Equal("graph TD\nA-->B", "graph TD\nC-->D");
    }

    private async Task<string> WriteAsync(params string[] cells)
    {
        await using var session = await CSharpSession.StartAsync();
        var notebook = Notebook.Parse(
            $$"""{"cells": [{{string.Join(", ", cells.Select(Cell))}}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""");
        foreach (var cell in notebook.Cells)
        {
            var sink = new Outputs();
            await session.RunAsync(cell.Source, sink, TestContext.Current.CancellationToken);
            cell.SetOutputs(sink.All);
        }

        var page = new BookPage("diagrams", notebook, BookPageStatus.Succeeded);
        return await new BookWriter(_folder.FullName).WritePageAsync(page, new BookContents([page]));
    }

    private static string Cell(string source) =>
        """{"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": """
        + System.Text.Json.JsonSerializer.Serialize(source) + "}";

    private sealed class Outputs : IOutputSink
    {
        public List<CellOutput> All { get; } = [];

        public void Write(CellOutput output) => All.Add(output);
    }
}
