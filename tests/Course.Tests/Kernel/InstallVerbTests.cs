using System.Diagnostics;

namespace Course.Tests.Kernel;

public sealed class InstallVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("install");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Install_WhereTheProgramCannotBePublished_FailsAndLeavesNothing()
    {
        // The course's folder, by what is in it, but without the program.
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "AsyncCourse.slnx"), "<Solution />", TestContext.Current.CancellationToken);

        var (exitCode, complaint) = await InstallAsync("new");

        exitCode.Should().Be(1, complaint);
        complaint.Should().StartWith("The kernel can't be published:");
        _folder.EnumerateDirectories().Should().BeEmpty();
    }

    [Fact]
    public async Task Install_UnderANameThatIsTaken_IsRefusedAndLeavesWhatHasIt()
    {
        var taken = _folder.CreateSubdirectory("prefix/share/jupyter/kernels/taken");
        await File.WriteAllTextAsync(Path.Combine(taken.FullName, "kernel.json"), "{", TestContext.Current.CancellationToken);

        var (exitCode, complaint) = await InstallAsync("taken");

        exitCode.Should().Be(2, complaint);
        complaint.Should().Contain(taken.FullName);
        taken.EnumerateFiles().Should().ContainSingle();
    }

    [Fact]
    public async Task Install_OfDotNetInteractive_WhereNoVersionIsPinned_FailsAndLeavesNothing()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "AsyncCourse.slnx"), "<Solution />", TestContext.Current.CancellationToken);

        var (exitCode, complaint) = await InstallAsync("new", "--dotnet-interactive");

        exitCode.Should().Be(1, complaint);
        complaint.Should().Contain("dotnet-tools.json can't be read, so nobody knows which version");
        _folder.EnumerateDirectories().Should().BeEmpty();
    }

    private async Task<(int ExitCode, string Complaint)> InstallAsync(string name, params IEnumerable<string> more)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "course.dll"), "kernel", "install",
                "--prefix", Path.Combine(_folder.FullName, "prefix"), "--name", name,
            },
        };
        foreach (var argument in more)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        var complaint = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, complaint);
    }
}
