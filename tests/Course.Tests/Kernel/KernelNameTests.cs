using System.CommandLine;
using Course.Kernel;
using Course.Usage;

namespace Course.Tests.Kernel;

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
        KernelSpec.Write(_kernels.FullName, ".net-csharp", "/older/course", KernelOffer.Course);

        KernelName.Choose([_kernels.FullName, "/nowhere"], asked: null, KernelOffer.Course, _said).Should().Be(".net-csharp");
        _said.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Choose_WhereAnotherKernelHasIt_SaysSoAndTakesItsOwn()
    {
        WriteAnother(".net-csharp");

        KernelName.Choose([_kernels.FullName], asked: null, KernelOffer.Course, _said).Should().Be("async-course");
        _said.ToString().Should().Contain(".net-csharp belongs to another kernel, .NET (C#)");
    }

    [Fact]
    public void Choose_OfDotNetInteractive_HasOneNameAndLeavesAnothers()
    {
        KernelName.Choose([_kernels.FullName], asked: null, KernelOffer.DotNetInteractive, _said)
            .Should().Be("dotnet-interactive");

        WriteAnother("dotnet-interactive");
        var choose = () => KernelName.Choose([_kernels.FullName], asked: null, KernelOffer.DotNetInteractive, _said);

        choose.Should().Throw<UsageException>()
            .WithMessage("The name dotnet-interactive belongs to another kernel*Choose another --name.");
    }

    [Fact]
    public void Choose_ANameThatWasAskedForAndIsTaken_IsRefused()
    {
        WriteAnother("mine");

        var choose = () => KernelName.Choose([_kernels.FullName], "mine", KernelOffer.Course, _said);

        choose.Should().Throw<UsageException>().WithMessage("The name mine belongs to another kernel*Choose another --name.");
    }

    [Fact]
    public void Choose_WhereOtherKernelsHaveBothNames_SaysWhatToDo()
    {
        WriteAnother(".net-csharp");
        WriteAnother("async-course");

        var choose = () => KernelName.Choose([_kernels.FullName], asked: null, KernelOffer.Course, _said);

        choose.Should().Throw<UsageException>().WithMessage("*.net-csharp*async-course*another kernel*--name.");
    }

    [Fact]
    public void Choose_WhereItsOwnNameIsItsOwn_TakesItAgain()
    {
        WriteAnother(".net-csharp");
        KernelSpec.Write(_kernels.FullName, "async-course", "/older/course", KernelOffer.Course);

        KernelName.Choose([_kernels.FullName], asked: null, KernelOffer.Course, _said).Should().Be("async-course");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData(null)]
    public void Choose_WhereAFolderCannotBeReadAsAKernel_LeavesItAlone(string? json)
    {
        foreach (var name in (string[])[".net-csharp", "mine"])
        {
            var folder = _kernels.CreateSubdirectory(name).FullName;
            if (json is not null)
            {
                File.WriteAllText(Path.Combine(folder, "kernel.json"), json);
            }
        }

        var choose = () => KernelName.Choose([_kernels.FullName], "mine", KernelOffer.Course, _said);

        choose.Should().Throw<UsageException>()
            .WithMessage("The name mine belongs to something that can't be read*Choose another --name.");
        KernelName.Choose([_kernels.FullName], asked: null, KernelOffer.Course, _said).Should().Be("async-course");
    }

    [Fact]
    public void Place_OfTheActiveEnvironmentAndAFolderAtOnce_IsRefused()
    {
        var command = new Command("install");
        new KernelPlace().AddTo(command);

        command.Parse("--prefix a --sys-prefix").Errors.Should().ContainSingle().Which.Message
            .Should().Contain("give one of them");
        command.Parse("--prefix a").Errors.Should().BeEmpty();
    }

    private void WriteAnother(string name) => File.WriteAllText(
        Path.Combine(_kernels.CreateSubdirectory(name).FullName, "kernel.json"),
        """{"display_name": ".NET (C#)", "argv": ["dotnet", "interactive"]}""");
}
