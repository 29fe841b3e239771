using System.CommandLine;
using Course.Clean;
using Course.Usage;

namespace Course.Tests.Clean;

public sealed class CleanVerbTests : IDisposable
{
    private const string Dirty = """
        {"cells": [{"cell_type": "code", "execution_count": 1, "id": "a", "metadata": {}, "outputs": [], "source": []}],
         "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-clean-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Clean_OfAFolder_CleansItsNotebooks_AndSaysWhatItDid()
    {
        Write("a.ipynb", Dirty);
        Write("deeper/b.ipynb", Dirty);

        var (exit, output, errors) = await RunAsync(_folder.FullName);

        exit.Should().Be(0);
        output.Should().Be($"""
            {PathOf("a.ipynb")}: cleaned (1 execution count)
            {PathOf("deeper/b.ipynb")}: cleaned (1 execution count)
            2 notebooks, 2 cleaned.

            """);
        errors.Should().BeEmpty();
        (await RunAsync(_folder.FullName)).Output.Should().Be("2 notebooks, all clean.\n");
    }

    [Fact]
    public async Task Check_OfADirtyNotebook_NamesIt_ExitsWith1_AndChangesNothing()
    {
        var path = Write("a.ipynb", Dirty);

        var (exit, output, _) = await RunAsync("--check", path);

        exit.Should().Be(1);
        output.Should().StartWith($"{path}: not clean (1 execution count)");
        (await File.ReadAllTextAsync(path)).Should().Be(Dirty);
    }

    [Fact]
    public async Task Check_OfACleanNotebook_ExitsWith0()
    {
        var path = Write("a.ipynb", Dirty);
        await RunAsync(path);

        (await RunAsync("--check", path)).Should().Be((0, "1 notebook, all clean.\n", ""));
    }

    [Fact]
    public async Task Clean_OfBadInputAndGood_SaysOneSentenceEach_CleansTheGood_AndExitsWith2()
    {
        var broken = Write("broken.ipynb", "{");
        var good = Write("good.ipynb", Dirty);
        _folder.CreateSubdirectory("empty");

        var (exit, output, errors) = await RunAsync(broken, PathOf("missing.ipynb"), PathOf("empty"), good);

        exit.Should().Be(2);
        output.Should().Contain($"{good}: cleaned");
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().SatisfyRespectively(
            line => line.Should().Contain("no notebooks (*.ipynb)"),
            line => line.Should().StartWith($"{broken} is not valid JSON"),
            line => line.Should().StartWith($"There is no {PathOf("missing.ipynb")}"));
        (await File.ReadAllTextAsync(broken)).Should().Be("{");
    }

    [Fact]
    public async Task Clean_LeavesJupytersCheckpointsAlone_AndDoesAFileNamedTwiceOnce()
    {
        var path = Write("a.ipynb", Dirty);
        var checkpoint = Write(".ipynb_checkpoints/a.ipynb", Dirty);

        var (_, output, _) = await RunAsync(_folder.FullName, path);

        output.Should().Contain("1 notebook, 1 cleaned.");
        (await File.ReadAllTextAsync(checkpoint)).Should().Be(Dirty);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var (output, errors) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var console = new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false };
        var exit = await ExitCode.OfAsync(() => CleanVerb.Create().Parse(arguments).InvokeAsync(console));
        return (exit, output.ToString(), errors.ToString());
    }
}
