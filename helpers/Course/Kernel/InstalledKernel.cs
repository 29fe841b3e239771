using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Kernel;

/// <summary>A kernel that Jupyter knows.</summary>
/// <param name="Name">What notebooks call it: its folder's name.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="DisplayName">What people call it.</param>
/// <param name="Program">The program that runs it; null if it doesn't say.</param>
/// <param name="IsOurs">Whether this course installed it.</param>
internal sealed record InstalledKernel(string Name, string Folder, string DisplayName, string? Program, bool IsOurs)
{
    /// <summary>Reads a kernel's folder.</summary>
    /// <returns>Null if there is no readable kernelspec in it.</returns>
    public static InstalledKernel? Read(string folder)
    {
        try
        {
            var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json"))) as JsonObject;
            return spec is null ? null : new(
                Path.GetFileName(folder),
                folder,
                (string?)spec["display_name"] ?? "",
                (string?)(spec["argv"] as JsonArray)?.FirstOrDefault(),
                spec["metadata"]?[KernelSpec.Mark]?.GetValueKind() == JsonValueKind.True);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The kernels in a folder of kernels.</summary>
    public static IEnumerable<InstalledKernel> In(string kernels) => Directory.Exists(kernels)
        ? Directory.EnumerateDirectories(kernels).Order(StringComparer.Ordinal).Select(Read).OfType<InstalledKernel>()
        : [];
}
