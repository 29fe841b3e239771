using System.Text.Json;
namespace Bench.Tests.Kernels;

/// <summary>Kernels side by side, one of which is no kernel at all.</summary>
[Trait("Pace", "Slow")]
public sealed class KernelVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kernels");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Kernel_ThatEnds_HasDashesAndAWord_AndTheOtherItsFigures()
    {
        Install("gone", "dotnet", "--version");
        Install("good", "dotnet", Path.Combine(AppContext.BaseDirectory, "course.dll"), "kernel", "start", "{connection_file}");

        var result = await BenchProgram.RunAsync(
            ["kernel", "gone", "good", "--runs", "1", "--cells", "2"], ("JUPYTER_PATH", _folder.FullName));

        result.Exit.Should().Be(1);
        result.Output.Should().MatchRegex(@"gone +(– +){8}\n").And.MatchRegex(@"good +([\d.]+ ms +){7}\d+ MB")
            .And.Contain("gone: The kernel's process ended before it answered.");
    }

    private void Install(string name, params string[] command)
    {
        var folder = _folder.CreateSubdirectory(Path.Combine("kernels", name));
        File.WriteAllText(Path.Combine(folder.FullName, "kernel.json"), JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["argv"] = command,
                ["display_name"] = name,
                ["language"] = "C#",
                ["interrupt_mode"] = "message",
            }));
    }
}
