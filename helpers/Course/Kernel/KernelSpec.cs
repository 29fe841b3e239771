using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Kernel;

/// <summary>Writes kernelspecs, which tell Jupyter about kernels, and the files that belong to them.</summary>
internal static class KernelSpec
{
    /// <summary>The name that Polyglot notebooks ask for.</summary>
    public const string PolyglotName = ".net-csharp";

    /// <summary>The name to use if another kernel has that one.</summary>
    public const string OwnName = "async-course";

    /// <summary>The field that marks kernels of this course.</summary>
    public const string Mark = "async_course";

    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 1 };

    /// <summary>Writes a kernelspec into a folder of kernels. It replaces an older one of the course.</summary>
    /// <param name="kernels">The folder of kernels.</param>
    /// <param name="name">The kernel's name.</param>
    /// <param name="program">The path of the installed program.</param>
    /// <param name="offer">The kernel to install.</param>
    /// <returns>The folder of the kernelspec.</returns>
    public static string Write(string kernels, string name, string program, KernelOffer offer)
    {
        Directory.CreateDirectory(kernels);
        var target = Path.Combine(kernels, name);
        var fresh = Path.Combine(kernels, $".{name}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(fresh);
        File.WriteAllText(Path.Combine(fresh, "kernel.json"), Json(name, program, offer).ToJsonString(Indented) + "\n");
        foreach (var logo in offer.HasLogo ? Logos : [])
        {
            using var from = typeof(KernelSpec).Assembly.GetManifestResourceStream(logo)
                ?? throw new InvalidOperationException($"The program was built without {logo}.");
            using var to = File.Create(Path.Combine(fresh, logo));
            from.CopyTo(to);
        }

        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        Directory.Move(fresh, target);
        return target;
    }

    private static JsonObject Json(string name, string program, KernelOffer offer) => new()
    {
        ["argv"] = new JsonArray([program, .. offer.Arguments]),
        ["display_name"] = name == offer.Name ? offer.DisplayName : offer.OtherDisplayName,
        ["language"] = "C#",
        // Also for .NET Interactive, which ignores the message and runs on. The signal would kill it, and all that cells had
        // declared.
        ["interrupt_mode"] = "message",
        ["env"] = Environment(offer),
        ["metadata"] = new JsonObject { ["debugger"] = false, [Mark] = true },
    };

    // Front ends that were not started from a shell can't find a .NET that is installed in the user's home folder.
    private static JsonObject Environment(KernelOffer offer) => new(
    [
        .. offer.Environment.Select(variable => KeyValuePair.Create(variable.Key, (JsonNode?)variable.Value)),
        new("DOTNET_ROOT", DotnetHost.Root),
    ]);
}
