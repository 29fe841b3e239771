namespace Course.Tests.Contract;

public sealed class AtomicFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-file-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task MissingFolders_AreMadeAndNothingButTheFileIsLeft(bool isAsync)
    {
        var path = Path.Combine(_folder.FullName, "a", "b", "file");

        await WriteAsync(isAsync, path, "old and longer");
        await WriteAsync(isAsync, path, "new");

        File.ReadAllText(path).Should().Be("new");
        Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!).Should().Equal(path);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ALink_StaysOneAndItsFileKeepsItsPermissions(bool isAsync)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has neither these permissions nor links for everyone.");
            return;
        }

        var (real, link) = (Path.Combine(_folder.FullName, "real"), Path.Combine(_folder.FullName, "link"));
        File.WriteAllText(real, "old");
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        File.CreateSymbolicLink(link, real);

        await WriteAsync(isAsync, link, "new");

        new FileInfo(link).LinkTarget.Should().Be(real);
        File.ReadAllText(real).Should().Be("new");
        File.GetUnixFileMode(real).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhereItCannotBePlacedNoDraft_IsLeft(bool isAsync)
    {
        var taken = _folder.CreateSubdirectory("taken").FullName;

        var writing = () => WriteAsync(isAsync, taken, "new");

        await writing.Should().ThrowAsync<Exception>()
            .Where(cause => cause is IOException || cause is UnauthorizedAccessException);
        Directory.GetFileSystemEntries(_folder.FullName).Should().Equal(taken);
    }

    private static Task WriteAsync(bool isAsync, string path, string text)
    {
        var content = System.Text.Encoding.UTF8.GetBytes(text);
        if (isAsync)
        {
            return AtomicFile.WriteAsync(path, content, TestContext.Current.CancellationToken);
        }

        AtomicFile.Write(path, content);
        return Task.CompletedTask;
    }
}
