namespace Course.Tests.Contract;

public sealed class PythonSearchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-python-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Newer_names_come_first_wherever_they_are()
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
    public void A_version_managers_stand_ins_come_last_because_they_take_their_time()
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
    public void Two_names_of_one_Python_are_tried_once_and_a_virtual_environment_is_a_Python_of_its_own()
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
    public void A_chosen_interpreter_is_the_only_one()
    {
        var found = new PythonSearch("/my/python", [Folder("first", "python3")]).Candidates();

        found.Should().ContainSingle().Which.File.Should().Be("/my/python");
    }

    [Fact]
    public void Who_asked_for_recorded_runs_gets_none() =>
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
