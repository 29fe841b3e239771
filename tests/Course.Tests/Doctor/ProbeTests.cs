using System.Text.Json;
using Course.Doctor.Findings;
using Course.Doctor.Probes;
using Course.Lessons;

namespace Course.Tests.Doctor;

public sealed class ProbeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-doctor-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Sdk_10OrNewer_IsFine() =>
        (await ExamineAsync(new SdkProbe(new FakePrograms(("dotnet --version", "10.0.401")))))
            .Should().Be(Finding.Fine("10.0.401"));

    [Fact]
    public async Task Sdk_OlderOrNone_IsMissing_AndSaysWhereToGetIt()
    {
        var older = await ExamineAsync(new SdkProbe(new FakePrograms(("dotnet --version", "9.0.100"))));
        var none = await ExamineAsync(new SdkProbe(new FakePrograms()));

        (older.Health, older.Found).Should().Be((Health.Missing, "9.0.100"));
        older.Remedy.Should().Contain("dot.net");
        none.Health.Should().Be(Health.Missing);
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.App 8.0.1 [/]\nMicrosoft.AspNetCore.App 10.0.2 [/]\nMicrosoft.NETCore.App 11.0", "10.0.2")]
    [InlineData("Microsoft.AspNetCore.App 8.0.1 [/x]", "only 8.0.1")]
    [InlineData("Microsoft.NETCore.App 10.0.2 [/x]", "none")]
    public async Task AspNet_IsReadFromTheListOfRuntimes(string answer, string found) =>
        (await ExamineAsync(new AspNetProbe(new FakePrograms(("dotnet --list-runtimes", answer))))).Found.Should().Be(found);

    [Fact]
    public async Task Helpers_NotBuilt_NamesWhatIsMissingAndTheCommand()
    {
        Directory.CreateDirectory(CourseRoot.HelpersBin(_folder.FullName));
        await File.WriteAllTextAsync(Path.Combine(CourseRoot.HelpersBin(_folder.FullName), "AsyncCourse.dll"), "");

        var finding = await ExamineAsync(new HelpersProbe(_folder.FullName));

        finding.Found.Should().StartWith("not built: rendering").And.NotContain("AsyncCourse.dll,");
        finding.Remedy.Should().Be("dotnet build helpers/Course");
    }

    [Theory]
    [InlineData("CPython 3.12.1", Health.Fine, "3.12.1 (my/python3) with aiohttp, requests")]
    [InlineData("CPython 3.11.7 aiohttp", Health.Limited, "3.11.7 (my/python3) without aiohttp")]
    [InlineData("CPython 3.9.2", Health.Missing, "only 3.9.2 (my/python3)")]
    [InlineData("PyPy 3.11.7", Health.Missing, "only PyPy 3.11.7 (my/python3)")]
    [InlineData("", Health.Missing, "no Python 3 that starts in ASYNC_COURSE_PYTHON, which is my/python3")]
    internal async Task Python_IsJudgedByImplementation_VersionAndPackages(string answer, Health health, string found) =>
        (await ExamineAsync(new PythonProbe(new FakePrograms(("python3 -c", answer)), new("my/python3", []))))
            .Should().Match<Finding>(finding => finding.Health == health && finding.Found == found);

    [Fact]
    public async Task Python_OfSeveral_TheBestCounts()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs have other names there.");
        var (old, good) = (Program("old", "python3"), Program("good", "python"));
        var programs = new FakePrograms(("python3 -c", "CPython 3.9.2"), ("python -c", "CPython 3.12.1"));

        (await ExamineAsync(new PythonProbe(programs, new(null, [Folder(old), Folder(good)])))).Found
            .Should().StartWith($"3.12.1 ({good})");
    }

    [Fact]
    public async Task Python_UnderANameThatOnlyLessonsKnew_IsFound()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs have other names there.");
        var newer = Program("bin", "python3.12");
        var search = new PythonSearch(null, [Folder(newer)]);

        var finding = await ExamineAsync(new PythonProbe(new FakePrograms(("python3.12 -c", "CPython 3.12.1")), search));

        finding.Should().Be(Finding.Fine($"3.12.1 ({newer}) with aiohttp, requests"));
        search.Candidates().Select(candidate => candidate.File).Should().Equal([newer], "lessons run with it");
    }

    [Fact]
    public async Task Python_ThatTheReaderDoesNotWant_IsNotLookedFor()
    {
        var here = Program("bin", "python3");
        var programs = new FakePrograms(("python3 -c", "CPython 3.12.1"));

        var finding = await ExamineAsync(new PythonProbe(programs, new(CourseVariable.None, [Folder(here)])));

        (finding.Health, finding.Found, finding.Remedy)
            .Should().Be((Health.Missing, "none: ASYNC_COURSE_PYTHON says so", "unset ASYNC_COURSE_PYTHON"));
    }

    [Fact]
    public async Task Python_NowhereToBeFound_IsMissing_AndSaysWhereToGetIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the launcher is asked too.");

        var finding = await ExamineAsync(new PythonProbe(new FakePrograms(), new(null, [_folder.FullName])));

        (finding.Health, finding.Found).Should().Be((Health.Missing, "none"));
        finding.Remedy.Should().Contain("python.org");
    }

    [Fact]
    public async Task Browser_UnderAnyOfItsNames_IsFine()
    {
        var programs = new FakePrograms(("google-chrome --version", "Chrome 150"));

        (await ExamineAsync(new BrowserProbe(programs))).Health.Should().Be(Health.Fine);
        (await ExamineAsync(new BrowserProbe(new FakePrograms()))).Health.Should().Be(Health.Missing);
    }

    [Fact]
    public async Task Jupyter_WithAndWithoutTheKernel()
    {
        var folder = JsonSerializer.Serialize(_folder.FullName);
        var programs = new FakePrograms(("jupyter --paths", $$"""{"data": ["/nowhere", {{folder}}]}"""));

        var without = await ExamineAsync(new JupyterProbe(programs));
        var kernel = _folder.CreateSubdirectory("kernels/.net-csharp");
        await File.WriteAllTextAsync(Path.Combine(kernel.FullName, "kernel.json"), "{}");
        var with = await ExamineAsync(new JupyterProbe(programs));

        without.Health.Should().Be(Health.Limited);
        with.Should().Be(Finding.Fine($"a kernel for C# in {kernel.FullName}"));
    }

    [Fact]
    public async Task Interactive_AsATool_AsAKernel_AndNeither()
    {
        var none = new FakePrograms();
        var restored = new FakePrograms(("dotnet tool run dotnet-interactive -- --version", "1.0.712001+df4e5cb"));

        var missing = await ExamineAsync(new InteractiveProbe(none, ["/nowhere", _folder.FullName]));
        var tool = await ExamineAsync(new InteractiveProbe(restored, ["/nowhere", _folder.FullName]));
        var kernel = _folder.CreateSubdirectory("dotnet-interactive");
        await File.WriteAllTextAsync(Path.Combine(kernel.FullName, "kernel.json"), "{}");
        var both = await ExamineAsync(new InteractiveProbe(restored, ["/nowhere", _folder.FullName]));

        (missing.Health, missing.Found, missing.Remedy).Should().Be((Health.Missing, "none", "dotnet tool restore"));
        tool.Should().Be(Finding.Fine("1.0.712001, not among Jupyter's kernels"));
        both.Should().Be(Finding.Fine($"1.0.712001, and as a kernel in {kernel.FullName}"));
        (await ExamineAsync(new InteractiveProbe(none, [_folder.FullName]))).Found.Should().Contain(kernel.FullName);
    }

    [Theory]
    [InlineData("1000", Health.Missing)]
    [InlineData("4096", Health.Limited)]
    [InlineData("65536", Health.Fine)]
    [InlineData("unlimited", Health.Fine)]
    internal async Task Descriptors_AreJudgedByWhatLessonsOpen(string answer, Health health)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such limit.");

        (await ExamineAsync(new DescriptorProbe(new FakePrograms(("sh -c ulimit", answer))))).Health.Should().Be(health);
    }

    [Fact]
    public async Task Processors_OneIsLimited()
    {
        (await ExamineAsync(new ProcessorProbe(1))).Health.Should().Be(Health.Limited);
        (await ExamineAsync(new ProcessorProbe(2))).Health.Should().Be(Health.Fine);
    }

    // A file of that name in a folder of its own; who starts it is asked of FakePrograms.
    private string Program(string folder, string name)
    {
        var path = Path.Combine(_folder.CreateSubdirectory(folder).FullName, name);
        File.WriteAllText(path, "");
        return path;
    }

    private static string Folder(string program) => Path.GetDirectoryName(program)!;

    private static Task<Finding> ExamineAsync(IProbe probe) => probe.ExamineAsync(TestContext.Current.CancellationToken);
}
