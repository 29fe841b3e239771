using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Kernel;

/// <summary>What Jupyter is told of the kernel, and the files that go with it.</summary>
internal static class KernelSpec
{
    /// <summary>The name that Polyglot notebooks ask for.</summary>
    public const string PolyglotName = ".net-csharp";

    /// <summary>The name to take where another kernel has that one.</summary>
    public const string OwnName = "async-course";

    /// <summary>The field by which we know our own again.</summary>
    public const string Mark = "async_course";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 1 };

    /// <summary>Writes a kernelspec into a folder of kernels, in place of an older one of ours.</summary>
    /// <param name="kernels">The folder of kernels.</param>
    /// <param name="name">The kernel's name.</param>
    /// <param name="program">The published program.</param>
    /// <returns>The kernelspec's folder.</returns>
    public static string Write(string kernels, string name, string program)
    {
        Directory.CreateDirectory(kernels);
        var target = Path.Combine(kernels, name);
        var fresh = Path.Combine(kernels, $".{name}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(fresh);
        File.WriteAllText(Path.Combine(fresh, "kernel.json"), Json(name, program).ToJsonString(Indented) + "\n");
        foreach (var logo in (string[])["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"])
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

    // …/shared/Microsoft.NETCore.App/10.0.1/System.Private.CoreLib.dll
    private static string DotnetRoot =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    private static JsonObject Json(string name, string program) => new()
    {
        ["argv"] = new JsonArray(program, KernelVerb.Name, StartVerb.Name, "{connection_file}"),
        ["display_name"] = name == PolyglotName ? ".NET (C#)" : "C# (Async, measured)",
        ["language"] = "C#",
        ["interrupt_mode"] = "message",
        // Front ends that were not started from a shell don't know where a .NET in somebody's home folder is.
        ["env"] = new JsonObject { ["DOTNET_TieredPGO"] = "0", ["DOTNET_ROOT"] = DotnetRoot },
        ["metadata"] = new JsonObject { ["debugger"] = false, [Mark] = true },
    };
}
