namespace Course.Tests.Run;

public sealed class RunUsageTests : IDisposable
{
    private readonly TestNotebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Theory]
    [InlineData("There is no option '--hlep'", "run", "--hlep")]
    [InlineData("There is no verb 'rnu'. Did you mean `course run`?", "rnu")]
    [InlineData("There is no verb 'bench'.", "bench", "kernel")]
    [InlineData("There is no lesson 'why-asnyc'. Did you mean 01-why-async?", "run", "why-asnyc")]
    [InlineData("There is no notebook ", "run", "missing.ipynb")]
    [InlineData("There is no notebook ", "run", "missing.dib")]
    [InlineData("--timeout is in seconds, more than 0", "run", "fine.ipynb", "--timeout", "0")]
    [InlineData("--timeout is in seconds, more than 0", "run", "fine.ipynb", "--timeout", "soon")]
    [InlineData("--parallel is a count from 1", "run", "fine.ipynb", "--parallel", "0")]
    [InlineData("--memory is in MB", "run", "fine.ipynb", "--memory", "1")]
    [InlineData("--out needs the name of a folder", "run", "fine.ipynb", "--out", "")]
    [InlineData("broken.ipynb", "run", "broken.ipynb", "--out", "new")]
    [InlineData("python", "run", "python.ipynb", "--out", "new")]
    [InlineData("fine.ipynb is there and would be overwritten", "run", "fine.ipynb", "--out", ".")]
    [InlineData("fine.ipynb is there and would be overwritten", "run", "fine.ipynb", "--out", "link")]
    [InlineData("fine.ipynb is there and would be overwritten", "run", "fine.ipynb", "--out", "link/sub/..")]
    [InlineData("fine.ipynb is there and would be overwritten", "run", "fine.ipynb", "--out", "links")]
    [InlineData("fine.ipynb is there and would be overwritten", "run", "fine.ipynb", "--out", "somebodys")]
    [InlineData("The results can't be written to ", "run", "fine.ipynb", "--out", "a-file")]
    [InlineData("The results can't be written to ", "run", "fine.ipynb", "--out", "/proc/course")]
    [InlineData("--prefix names a folder", "kernel", "install", "--prefix", "")]
    [InlineData("an empty name was given", "clean", "")]
    public async Task BadInput_GetsOneSentence_ExitCode2_AndNothingIsWritten(string sentence, params string[] arguments)
    {
        _notebooks.Add("notebooks/01-why-async.ipynb", "1");
        _notebooks.Write("AsyncCourse.slnx", "");
        _notebooks.Add("fine.ipynb", "System.IO.File.WriteAllText(\"ran\", \"\");");
        _notebooks.Add("python.ipynb", [TestNotebooks.Cell("print(1)")], "python3", "python");
        _notebooks.Write("broken.ipynb", "{\"cells\": [");
        _notebooks.Add("somebodys/fine.ipynb", "2");
        _notebooks.Write("a-file", "");
        Directory.CreateDirectory(_notebooks.PathOf("links"));
        Directory.CreateDirectory(_notebooks.PathOf("sub"));
        Directory.CreateSymbolicLink(_notebooks.PathOf("link"), _notebooks.Folder);
        File.CreateSymbolicLink(_notebooks.PathOf("links/fine.ipynb"), _notebooks.PathOf("fine.ipynb"));
        var before = Files();

        var (exit, output, errors) = await CourseProcess.RunAsync(_notebooks.Folder, arguments);

        exit.Should().Be(2, errors);
        output.Should().BeEmpty();
        errors.Should().Contain(sentence).And.NotContain("   at ").And.NotContain("Exception");
        errors.TrimEnd().Split('\n').Length.Should().BeLessThanOrEqualTo(2);
        Files().Should().Equal(before);
    }

    [Fact]
    public async Task Help_NamesEveryOption_WithItsUnitAndDefault()
    {
        var (exit, output, _) = await CourseProcess.RunAsync(_notebooks.Folder, ["run", "--help"]);

        exit.Should().Be(0);
        output.Should().ContainAll(
            "--full", "--keep-going", "--timeout <seconds>", "--out <folder>", "--parallel <count>", "--memory <MB>",
            "Default: 120");
    }

    [Fact]
    public async Task NoVerb_SaysWhatToDo_AndExitsWith2()
    {
        var (exit, _, errors) = await CourseProcess.RunAsync(_notebooks.Folder, []);

        exit.Should().Be(2);
        errors.Should().StartWith("Say what to do, such as `course run`.");
    }

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(
            _notebooks.Folder,
            "*",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Order(StringComparer.Ordinal)
        .Select(path => $"{path} {(File.Exists(path) ? File.ReadAllText(path) : "")}")];
}
