using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Doctor.Probes;

/// <summary>Jupyter, and a kernel in it that runs the lessons.</summary>
/// <param name="programs">The programs installed here.</param>
internal sealed class JupyterProbe(IPrograms programs) : IProbe
{
    private const string Kernel = ".net-csharp";

    /// <inheritdoc />
    public string Part => "Jupyter";

    /// <inheritdoc />
    public bool IsRequired => false;

    /// <inheritdoc />
    public async Task<Finding> ExamineAsync(CancellationToken cancellationToken)
    {
        var answer = await programs.AskAsync("jupyter", ["--paths", "--json"], cancellationToken).ConfigureAwait(false);
        if (answer is null)
        {
            return new Finding(
                Health.Missing,
                "none",
                "lessons can't be opened in Jupyter; `course run` and VS Code don't need it",
                "python3 -m pip install jupyterlab");
        }

        var kernels = DataFolders(answer)
            .Select(folder => Path.Combine(folder, "kernels", Kernel))
            .Where(folder => File.Exists(Path.Combine(folder, "kernel.json")))
            .ToList();
        return kernels.Count > 0
            ? Finding.Fine($"{Kernel} in {string.Join(", ", kernels)}")
            : new Finding(
                Health.Limited,
                $"without the kernel {Kernel}",
                "lessons can't be run in Jupyter; `course run` and VS Code don't need it",
                "dotnet tool install -g Microsoft.dotnet-interactive, then dotnet interactive jupyter install");
    }

    private static IEnumerable<string> DataFolders(string answer)
    {
        try
        {
            return JsonNode.Parse(answer)?["data"] is JsonArray folders
                ? [.. folders.Select(folder => folder!.GetValue<string>())]
                : [];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return [];
        }
    }
}
