using System.Text;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Tests.Documents;

public sealed class NotebookFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WriteAsync_IntoAMissingFolder_WritesWhatReadAsyncReads()
    {
        var notebook = Notebooks.Of(Notebooks.Code("\"😀\""));
        var path = _folder.File("new/deeper/a.ipynb");

        await NotebookFile.WriteAsync(notebook, path);

        (await NotebookFile.ReadAsync(path)).ToJson().Should().Be(notebook.ToJson());
        (await File.ReadAllBytesAsync(path)).Should().Equal(Encoding.UTF8.GetBytes(notebook.ToJson()));
    }

    [Fact]
    public async Task WriteAsync_ByManyWritersAndReaders_NeverShowsAHalfFile_AndLeavesNothingBehind()
    {
        var path = _folder.File("a.ipynb");
        await NotebookFile.WriteAsync(Notebooks.Of(Notebooks.Code("0")), path);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(async () =>
        {
            await NotebookFile.WriteAsync(Notebooks.Of(Notebooks.Code(new string('x', number * 5_000))), path);
            await NotebookFile.ReadAsync(path);
        })));

        Directory.GetFileSystemEntries(_folder.Path).Should().Equal(path);
    }

    [Fact]
    public async Task WriteAsync_Cancelled_KeepsTheOldFile_AndLeavesNothingBehind()
    {
        var path = _folder.Write("a.ipynb", "old");

        var writing = () => NotebookFile.WriteAsync(Notebooks.Of(), path, new CancellationToken(canceled: true));

        await writing.Should().ThrowAsync<OperationCanceledException>();
        (await File.ReadAllTextAsync(path)).Should().Be("old");
        Directory.GetFileSystemEntries(_folder.Path).Should().Equal(path);
    }

    [Fact]
    public async Task WriteAsync_OverAFolder_LeavesNothingBehind()
    {
        Directory.CreateDirectory(_folder.File("a.ipynb/inside"));

        var writing = () => NotebookFile.WriteAsync(Notebooks.Of(), _folder.File("a.ipynb"));

        (await writing.Should().ThrowAsync<Exception>())
            .Which.Should().Match(error => error is IOException || error is UnauthorizedAccessException);
        Directory.GetFileSystemEntries(_folder.Path).Should().Equal(_folder.File("a.ipynb"));
    }

    [Fact]
    public async Task WriteAsync_ThroughALink_KeepsTheLinkAndThePermissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has neither these permissions nor links for everyone.");
            return;
        }

        var real = _folder.Write("real.ipynb", "old");
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        File.CreateSymbolicLink(_folder.File("link.ipynb"), real);

        await NotebookFile.WriteAsync(Notebooks.Of(), _folder.File("link.ipynb"));

        new FileInfo(_folder.File("link.ipynb")).LinkTarget.Should().Be(real);
        (await File.ReadAllTextAsync(real)).Should().Contain("nbformat");
        File.GetUnixFileMode(real).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
    }

    [Fact]
    public async Task ReadAsync_OfNoFile_NamesIt()
    {
        var reading = () => NotebookFile.ReadAsync("nowhere/a.ipynb");

        await reading.Should().ThrowAsync<NotebookFormatException>().WithMessage("There is no nowhere/a.ipynb; check its name.");
    }

    [Fact]
    public async Task ReadAsync_OfAFolder_SaysSo()
    {
        var reading = () => NotebookFile.ReadAsync(_folder.Path);

        await reading.Should().ThrowAsync<NotebookFormatException>().WithMessage($"{_folder.Path} is a folder*");
    }

    [Fact]
    public async Task ReadAsync_OfBrokenJson_NamesTheFile()
    {
        var path = _folder.Write("a.ipynb", "{");

        var reading = () => NotebookFile.ReadAsync(path);

        await reading.Should().ThrowAsync<NotebookFormatException>().WithMessage($"{path} is not valid JSON at line 1*");
    }

    [Fact]
    public async Task ReadAsync_OfBytesThatAreNoText_SaysSo()
    {
        var path = _folder.File("a.ipynb");
        await File.WriteAllBytesAsync(path, [(byte)'{', 0xff, 0xfe, 0xfd]);

        var reading = () => NotebookFile.ReadAsync(path);

        await reading.Should().ThrowAsync<NotebookFormatException>().WithMessage("*not UTF-8*");
    }

    [Fact]
    public async Task ReadAsync_OfUtf16WithItsMark_ReadsIt()
    {
        var path = _folder.File("a.ipynb");
        await File.WriteAllTextAsync(path, Notebooks.Of(Notebooks.Markdown("é")).ToJson(), Encoding.Unicode);

        (await NotebookFile.ReadAsync(path)).Cells[0].Source.Should().Be("é");
    }

    [Fact]
    public async Task EnsureRunnable_OfAFile_NamesTheFile()
    {
        var path = _folder.Write("a.ipynb", Notebooks.With(
            """{"kernelspec": {"name": "python3"}, "language_info": {"name": "python"}}""",
            Notebooks.Code("import os")).ToJson());
        var notebook = await NotebookFile.ReadAsync(path);

        notebook.Invoking(it => it.EnsureRunnable())
            .Should().Throw<NotebookFormatException>().WithMessage($"{path} is written for the kernel \"python3\"*");
    }
}
