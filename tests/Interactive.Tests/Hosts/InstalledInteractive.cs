using AsyncCourse.Processes;
using Interactive.Tests.Tool;
using Lessons.Tests;

namespace Interactive.Tests.Hosts;

/// <summary>
/// The tool's kernel, installed by the course's command into an environment of its own, once for all tests that run it.
/// </summary>
public sealed class InstalledInteractive : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task> _installed;

    public InstalledInteractive() => _installed = new(InstallAsync);

    /// <summary>Jupyter's data folder in that environment.</summary>
    public async Task<string> JupyterPathAsync()
    {
        await InteractiveTool.RequireAsync();
        await _installed.Value;
        return Path.Combine(_folder.FullName, "share", "jupyter");
    }

    public void Dispose() => _folder.Dispose();

    private async Task InstallAsync()
    {
        var environment = new Dictionary<string, string> { ["XDG_DATA_HOME"] = Path.Combine(_folder.FullName, "data") };
        var (exitCode, text) = await CourseCommand.RunAsync(
            environment, "kernel", "install", "--dotnet-interactive", "--prefix", _folder.FullName);

        exitCode.Should().Be(0, text);
    }
}
