using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Kernel;

/// <summary>A kernel that is installed in Jupyter.</summary>
/// <param name="Name">The name that notebooks use, which is the name of its folder.</param>
/// <param name="Folder">The kernel's folder.</param>
/// <param name="DisplayName">The name that people see.</param>
/// <param name="Program">The program that runs it; null if the kernelspec doesn't name one.</param>
/// <param name="IsOurs">Whether this course installed it.</param>
internal sealed record InstalledKernel(string Name, string Folder, string DisplayName, string? Program, bool IsOurs)
{
    /// <summary>Reads a kernel's folder.</summary>
    /// <returns>The kernel; null if the folder has no readable kernelspec.</returns>
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
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException
            or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>All kernels in a folder of kernels.</summary>
    public static IEnumerable<InstalledKernel> In(string kernels) => Directory.Exists(kernels)
        ? Directory.EnumerateDirectories(kernels).Order(StringComparer.Ordinal).Select(Read).OfType<InstalledKernel>()
        : [];
}
