namespace Course.Kernel;

/// <summary>A kernel that <c>course kernel install</c> can install.</summary>
/// <param name="Name">What it is called, unless that is somebody else's.</param>
/// <param name="OtherName">What it is called then; null if it has no other name.</param>
/// <param name="DisplayName">What people call it, under its name.</param>
/// <param name="OtherDisplayName">What they call it under another name, which must tell it from who has that one.</param>
/// <param name="Arguments">What its program is started with; <c>{connection_file}</c> stands for that file's path.</param>
/// <param name="Environment">Variables that its program is started with.</param>
/// <param name="HasLogo">Whether it shows the course's logo.</param>
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

    /// <summary>The course's engine.</summary>
    public static KernelOffer Course { get; } = new(
        KernelSpec.PolyglotName,
        KernelSpec.OwnName,
        ".NET (C#)",
        "C# (Async, measured)",
        [KernelVerb.Name, StartVerb.Name, ConnectionFile],
        new Dictionary<string, string> { ["DOTNET_TieredPGO"] = "0" },
        HasLogo: true);

    /// <summary>
    /// .NET Interactive, the tool. By itself it tells its makers of each start and offers HTTP on every address of the machine.
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
