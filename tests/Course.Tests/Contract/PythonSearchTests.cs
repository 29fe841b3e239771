namespace Course.Tests.Contract;

public sealed class PythonSearchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-python-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void NewerNamesComeFirstWhereverThey_Are()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs have other names there.");
        var first = Folder("first", "python3", "python3.12");
        var second = Folder("second", "python3.13", "python");

        var found = new PythonSearch(null, [first, second]).Candidates().Select(candidate => candidate.File);

        found.Should().Equal(
            Path.Combine(second, "python3.13"), Path.Combine(first, "python3.12"), Path.Combine(first, "python3"),
            Path.Combine(second, "python"));
    }

    [Fact]
    public void AVersionManagersStandInsComeLastBecauseTheyTakeTheirTime()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs have other names there.");
        var standIns = Folder("shims", "python3.13", "python3");
        var real = Folder("bin", "python3.12", "python");

        var found = new PythonSearch(null, [standIns, real]).Candidates().Select(candidate => candidate.File);

        found.Should().Equal(
            Path.Combine(real, "python3.12"), Path.Combine(real, "python"), Path.Combine(standIns, "python3.13"),
            Path.Combine(standIns, "python3"));
    }

    [Fact]
    public void TwoNamesOfOnePython_AreTriedOnceAndAVirtualEnvironmentIsAPythonOfItsOwn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        var system = Folder("system", "python3.12");
        File.CreateSymbolicLink(Path.Combine(system, "python3"), "python3.12");
        var alias = Path.Combine(_folder.FullName, "alias");
        Directory.CreateSymbolicLink(alias, system);
        var environment = Folder("venv");
        File.CreateSymbolicLink(Path.Combine(environment, "python3"), Path.Combine(system, "python3.12"));

        var found = new PythonSearch(null, [alias, system, environment]).Candidates().Select(it => it.File);

        found.Should().Equal(Path.Combine(alias, "python3.12"), Path.Combine(environment, "python3"));
    }

    [Fact]
    public void AChosenInterpreter_IsTheOnlyOne()
    {
        var found = new PythonSearch("/my/python", [Folder("first", "python3")]).Candidates();

        found.Should().ContainSingle().Which.File.Should().Be("/my/python");
    }

    [Fact]
    public void WhoAskedForRecordedRuns_GetsNone() =>
        new PythonSearch("None", [Folder("first", "python3")]).Candidates().Should().BeEmpty();

    private string Folder(string name, params string[] programs)
    {
        var folder = _folder.CreateSubdirectory(name).FullName;
        foreach (var program in programs)
        {
            File.WriteAllText(Path.Combine(folder, program), "");
        }

        return folder;
    }
}
