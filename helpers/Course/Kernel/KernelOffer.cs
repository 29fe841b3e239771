namespace Course.Kernel;

/// <summary>A kernel that <c>course kernel install</c> can install.</summary>
/// <param name="Name">The name of the kernel, unless another kernel has it.</param>
/// <param name="OtherName">The name to use in that case; null if there is none.</param>
/// <param name="DisplayName">The name that people see.</param>
/// <param name="OtherDisplayName">
/// The name that people see if the kernel has its other name. It must differ from the display name of the kernel that has the
/// first one.
/// </param>
/// <param name="Arguments">The arguments of its program. <c>{connection_file}</c> stands for the path of that file.</param>
/// <param name="Environment">The environment variables of its program.</param>
/// <param name="HasLogo">Whether the kernel has the course's logo.</param>
internal sealed record KernelOffer(
    string Name,
    string? OtherName,
    string DisplayName,
    string OtherDisplayName,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment,
    bool HasLogo)
{
    private const string ConnectionFile = "{connection_file}";

    /// <summary>The kernel with the course's own engine.</summary>
    public static KernelOffer Course { get; } = new(
        KernelSpec.PolyglotName,
        KernelSpec.OwnName,
        ".NET (C#)",
        "C# (Async, measured)",
        [KernelVerb.Name, StartVerb.Name, ConnectionFile],
        new Dictionary<string, string> { ["DOTNET_TieredPGO"] = "0" },
        HasLogo: true);

    /// <summary>
    /// The .NET Interactive tool. The settings keep it from sending telemetry at each start and from serving HTTP on all
    /// addresses of the machine.
    /// </summary>
    public static KernelOffer DotNetInteractive { get; } = new(
        "dotnet-interactive",
        OtherName: null,
        ".NET Interactive (C#)",
        ".NET Interactive (C#)",
        ["jupyter", "--default-kernel", "csharp", "--http-local-only", ConnectionFile],
        new Dictionary<string, string>
        {
            ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
        },
        HasLogo: false);
}
