using System.CommandLine;
using Course;
using Course.Kernel;

namespace AsyncCourse.Jupyter.Tests.Installing;

public sealed class KernelNameTests : IDisposable
{
    private readonly DirectoryInfo _kernels = Directory.CreateTempSubdirectory("kernels");
    private readonly StringWriter _said = new();

    public void Dispose()
    {
        _kernels.Delete(recursive: true);
        _said.Dispose();
    }

    [Fact]
    public void Choose_WhereNobodyHasIt_TakesThePolyglotName()
    {
        KernelSpec.Write(_kernels.FullName, ".net-csharp", "/older/course");

        KernelName.Choose([_kernels.FullName, "/nowhere"], asked: null, _said).Should().Be(".net-csharp");
        _said.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Choose_WhereAnotherKernelHasIt_SaysSoAndTakesItsOwn()
    {
        WriteAnother(".net-csharp");

        KernelName.Choose([_kernels.FullName], asked: null, _said).Should().Be("async-course");
        _said.ToString().Should().Contain(".net-csharp belongs to another kernel, .NET (C#)");
    }

    [Fact]
    public void Choose_ANameThatWasAskedForAndIsTaken_IsRefused()
    {
        WriteAnother("mine");

        var choose = () => KernelName.Choose([_kernels.FullName], "mine", _said);

        choose.Should().Throw<UsageException>().WithMessage("The name mine belongs to another kernel*Choose another --name.");
    }

    [Fact]
    public void Place_OfTheActiveEnvironmentAndAFolderAtOnce_IsRefused()
    {
        var command = new Command("install");
        new KernelPlace().AddTo(command);

        command.Parse("--prefix a --sys-prefix").Errors.Should().ContainSingle().Which.Message.Should().Contain("give one of them");
        command.Parse("--prefix a").Errors.Should().BeEmpty();
    }

    private void WriteAnother(string name) => File.WriteAllText(
        Path.Combine(_kernels.CreateSubdirectory(name).FullName, "kernel.json"),
        """{"display_name": ".NET (C#)", "argv": ["dotnet", "interactive"]}""");
}
