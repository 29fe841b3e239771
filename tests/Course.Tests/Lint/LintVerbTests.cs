using Course.Tests.Run;

namespace Course.Tests.Lint;

public sealed class LintVerbTests : IDisposable
{
    private readonly TestNotebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task Pitfalls_AreListedWithCellAndPlaceAndTheExitCodeIs1()
    {
        var path = _notebooks.Add("some.ipynb", "string Load(Task<string> task) => task.Result;");

        var (exit, output, errors) = await CourseProcess.RunAsync(_notebooks.Folder, ["lint", path]);

        exit.Should().Be(1);
        errors.Should().BeEmpty();
        output.Should().StartWith("cell-1(1,40): warning VSTHRD002: ").And.Contain("1 found.");
    }

    [Fact]
    public async Task ACleanNotebook_Gives0AndAnUnknownOne2()
    {
        var clean = _notebooks.Add("clean.ipynb", "await Task.Delay(1);");

        (await CourseProcess.RunAsync(_notebooks.Folder, ["lint", clean])).Exit.Should().Be(0);
        (await CourseProcess.RunAsync(_notebooks.Folder, ["lint", "missing.ipynb"])).Exit.Should().Be(2);
    }

    [Fact]
    public async Task ARun_ShowsPitfallsInTheExecutedNotebookAndTheBook()
    {
        var path = _notebooks.Add("some.ipynb", "string Load(Task<string> task) => task.Result;");

        var (exit, _, _) = await _notebooks.RunAsync(path);

        exit.Should().Be(0, "a pitfall is a warning");
        (await File.ReadAllTextAsync(Path.Combine(_notebooks.Out, "some.ipynb"))).Should().Contain("VSTHRD002");
        (await File.ReadAllTextAsync(Path.Combine(_notebooks.Out, "some.html"))).Should().Contain("VSTHRD002");
    }
}
