using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Doctor.Findings;
using Course.Kernel;

namespace Course.Doctor.Probes;

/// <summary>Looks for Jupyter, and for a kernel in it that runs the lessons.</summary>
/// <param name="programs">The programs installed on this machine.</param>
internal sealed class JupyterProbe(IPrograms programs) : IProbe
{
    private static readonly string[] Names = [KernelSpec.PolyglotName, KernelSpec.OwnName];

    /// <inheritdoc />
    public string Part => "Jupyter";

    /// <inheritdoc />
    public bool IsRequired => false;

    /// <inheritdoc />
    public async Task<Finding> ExamineAsync(CancellationToken cancellationToken)
    {
        var answer = await programs.AskAsync("jupyter", ["--paths", "--json"], cancellationToken);
        if (answer is null)
        {
            return new Finding(
                Health.Missing,
                "none",
                "lessons can't be opened in Jupyter; `course run` and VS Code don't need it",
                "python3 -m pip install jupyterlab");
        }

        var kernels = DataFolders(answer)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, "kernels", name)))
            .Where(folder => File.Exists(Path.Combine(folder, "kernel.json")))
            .ToList();
        return kernels.Count > 0
            ? Finding.Fine($"a kernel for C# in {string.Join(", ", kernels)}")
            : new Finding(
                Health.Limited,
                "without a kernel for C#",
                "lessons can't be run in Jupyter or VS Code; `course run` doesn't need it",
                "dotnet run --project helpers/Course -- kernel install");
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
