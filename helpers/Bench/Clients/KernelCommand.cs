using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bench.Clients;

/// <summary>How to start a kernel, as its kernelspec says.</summary>
/// <param name="Name">What notebooks call it.</param>
/// <param name="Language">The language of its cells, as the kernelspec writes it.</param>
/// <param name="Arguments">The program and its arguments; <c>{connection_file}</c> stands for that file's path.</param>
/// <param name="Environment">Variables to set.</param>
/// <param name="InterruptsByMessage">Whether it is to be interrupted by a message and not by a signal.</param>
/// <remarks>Source: jupyter_client documentation, "Making kernels for Jupyter", kernel specs.</remarks>
internal sealed record KernelCommand(
    string Name,
    string Language,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment,
    bool InterruptsByMessage)
{
    /// <summary>Reads a kernelspec.</summary>
    /// <param name="folder">The folder with its <c>kernel.json</c>; the kernel is called what the folder is called.</param>
    /// <exception cref="KernelClientException">It can't be read, or names no program.</exception>
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
