using Course.Kernel;

namespace Course.Tests.Kernel;

public sealed class KernelProgramTests : IDisposable
{
    private static readonly DateTime Later = DateTime.UtcNow + TimeSpan.FromHours(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("programs");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void RemoveUnused_KeepsWhatAKernelSpecNames_InWhateverEnvironmentItIs()
    {
        var (home, first) = Install("environment", "first");
        Install("user", "second");

        KernelProgram.RemoveUnused(home, Later);
        Programs(home).Should().Equal("first", "second");

        Directory.Delete(Path.Combine(_folder.FullName, "user"), recursive: true);
        KernelProgram.RemoveUnused(home, Later);
        Programs(home).Should().Equal("first");
        File.Exists(first).Should().BeTrue();
    }

    [Fact]
    public void RemoveUnused_AfterAnotherInstallOverTheSameName_RemovesTheOlderProgram()
    {
        Install("user", "older");
        var (home, _) = Install("user", "newer");

        KernelProgram.RemoveUnused(home, Later);

        Programs(home).Should().Equal("newer");
    }

    [Fact]
    public void RemoveUnused_LeavesWhatIsBeingPublished()
    {
        var home = _folder.CreateSubdirectory("home").FullName;
        Directory.CreateDirectory(Path.Combine(home, "under-way"));

        KernelProgram.RemoveUnused(home, DateTime.UtcNow);
        Programs(home).Should().Equal("under-way");

        KernelProgram.RemoveUnused(home, Later);
        Programs(home).Should().BeEmpty();
    }

    private (string Home, string Program) Install(string place, string name)
    {
        var home = _folder.CreateSubdirectory("home");
        var program = Path.Combine(home.CreateSubdirectory(name).FullName, "course");
        File.WriteAllText(program, "");
        KernelProgram.NoteUse(
            program, KernelSpec.Write(Path.Combine(_folder.FullName, place), ".net-csharp", program, KernelOffer.Course));
        return (home.FullName, program);
    }

    private static IEnumerable<string?> Programs(string home) =>
        Directory.EnumerateDirectories(home).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
