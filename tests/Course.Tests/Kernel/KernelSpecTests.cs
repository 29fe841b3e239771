using System.Text.Json.Nodes;
using Course.Kernel;

namespace Course.Tests.Kernel;

public sealed class KernelSpecTests : IDisposable
{
    private readonly DirectoryInfo _kernels = Directory.CreateTempSubdirectory("kernels");

    public void Dispose() => _kernels.Delete(recursive: true);

    [Fact]
    public void Write_GivesJupyterAllItAsksFor()
    {
        var folder = KernelSpec.Write(_kernels.FullName, ".net-csharp", "/somewhere/course", KernelOffer.Course);

        var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")))!;
        spec["argv"]!.AsArray().Select(part => (string?)part).Should()
            .Equal("/somewhere/course", "kernel", "start", "{connection_file}");
        ((string?)spec["language"]).Should().Be("C#");
        ((string?)spec["interrupt_mode"]).Should().Be("message");
        ((bool?)spec["metadata"]!["debugger"]).Should().BeFalse();
        Directory.EnumerateFiles(folder).Select(Path.GetFileName).Should()
            .BeEquivalentTo("kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg");
    }

    [Fact]
    public void Write_OfDotNetInteractive_KeepsItsHttpToThisMachineAndItsTelemetryOff()
    {
        var folder = KernelSpec.Write(
            _kernels.FullName, "dotnet-interactive", "/somewhere/dotnet-interactive", KernelOffer.DotNetInteractive);

        var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")))!;
        spec["argv"]!.AsArray().Select(part => (string?)part).Should().Equal(
            "/somewhere/dotnet-interactive", "jupyter", "--default-kernel", "csharp", "--http-local-only", "{connection_file}");
        ((string?)spec["env"]!["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"]).Should().Be("1");
        ((string?)spec["display_name"]).Should().Be(".NET Interactive (C#)");
        InstalledKernel.Read(folder)!.IsOurs.Should().BeTrue("uninstall removes it");
    }

    [Fact]
    public void Write_OverAnOlderOne_ReplacesIt()
    {
        KernelSpec.Write(_kernels.FullName, ".net-csharp", "/old/course", KernelOffer.Course);

        var folder = KernelSpec.Write(_kernels.FullName, ".net-csharp", "/new/course", KernelOffer.Course);

        File.ReadAllText(Path.Combine(folder, "kernel.json")).Should().Contain("/new/course");
        _kernels.EnumerateDirectories().Should().ContainSingle();
    }

    [Fact]
    public void In_KnowsOursFromAnothers()
    {
        KernelSpec.Write(_kernels.FullName, "ours", "/somewhere/course", KernelOffer.Course);
        var other = _kernels.CreateSubdirectory("theirs");
        File.WriteAllText(Path.Combine(other.FullName, "kernel.json"), """{"display_name": "Theirs", "argv": []}""");
        File.WriteAllText(Path.Combine(_kernels.CreateSubdirectory("broken").FullName, "kernel.json"), "{");

        InstalledKernel.In(_kernels.FullName).Select(kernel => (kernel.Name, kernel.IsOurs)).Should()
            .Equal(("ours", true), ("theirs", false));
    }
}
