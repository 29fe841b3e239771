namespace AsyncCourse.Book.Tests.Pages;

public sealed class BookWriterTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Write_IntoAFolderThatIsMissing_MakesItAndLeavesOnlyPages()
    {
        var book = new BookContents([Samples.Page(Samples.Code("1"))]);
        var writer = new BookWriter(_folder.File("a/book"));

        var page = await writer.WritePageAsync(book.Pages[0], book);
        var index = await writer.WriteIndexAsync(book);

        Directory.GetFileSystemEntries(_folder.File("a/book")).Should().BeEquivalentTo(page, index);
        Path.GetFileName(page).Should().Be("01-why-async.html");
        Path.GetFileName(index).Should().Be("index.html");
    }

    [Fact]
    public async Task Write_Cancelled_KeepsTheFileThatWasThere()
    {
        var book = new BookContents([]);
        var writer = new BookWriter(_folder.Path);
        await File.WriteAllTextAsync(_folder.File("index.html"), "before");

        var writing = () => writer.WriteIndexAsync(book, new CancellationToken(canceled: true));

        await writing.Should().ThrowAsync<OperationCanceledException>();
        (await File.ReadAllTextAsync(_folder.File("index.html"))).Should().Be("before");
        Directory.GetFiles(_folder.Path).Should().ContainSingle();
    }

    [Fact]
    public async Task WritePage_NotebookCalledIndex_DoesNotReplaceTheIndex()
    {
        var page = Samples.Page(Samples.Code("1")) with { Slug = "index" };

        Path.GetFileName(await new BookWriter(_folder.Path).WritePageAsync(page, new([page]))).Should().Be("index-lesson.html");
    }

    [Theory]
    [InlineData("../01-a")]
    [InlineData("")]
    [InlineData("..")]
    public async Task WritePage_SlugThatIsNoFileName_SaysSo(string slug)
    {
        var page = Samples.Page(Samples.Code("1")) with { Slug = slug };

        var writing = () => new BookWriter(_folder.Path).WritePageAsync(page, new([page]));

        (await writing.Should().ThrowAsync<ArgumentException>()).WithMessage($"'{slug}' can't name a page*");
    }
}
