using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bench.Clients;

/// <summary>The command that starts a kernel, read from its kernelspec.</summary>
/// <param name="Name">The name that notebooks use for the kernel.</param>
/// <param name="Language">The language of its cells, as written in the kernelspec.</param>
/// <param name="Arguments">The program and its arguments. <c>{connection_file}</c> stands for the path of that file.</param>
/// <param name="Environment">The environment variables to set.</param>
/// <param name="InterruptsByMessage">True if a message interrupts it; false if a signal does.</param>
/// <remarks>Source: jupyter_client documentation, "Making kernels for Jupyter", kernel specs.</remarks>
internal sealed record KernelCommand(
    string Name,
    string Language,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment,
    bool InterruptsByMessage)
{
    /// <summary>Reads a kernelspec.</summary>
    /// <param name="folder">The folder with its <c>kernel.json</c>. The folder's name is the kernel's name.</param>
    /// <exception cref="KernelClientException">The kernelspec can't be read, or names no program.</exception>
    public static KernelCommand Read(string folder)
    {
        try
        {
            var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")))!;
            var arguments = spec["argv"]!.AsArray().Select(argument => (string)argument!).ToList();
            if (arguments.Count == 0)
            {
                throw new KernelClientException($"The kernelspec in {folder} names no program.");
            }

            return new KernelCommand(
                Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),
                (string?)spec["language"] ?? "",
                arguments,
                (spec["env"] as JsonObject ?? []).ToDictionary(variable => variable.Key, variable => (string)variable.Value!),
                (string?)spec["interrupt_mode"] == "message");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException
            or InvalidOperationException or NullReferenceException)
        {
            throw new KernelClientException($"The kernelspec in {folder} can't be read: {problem.Message}", problem);
        }
    }
}
