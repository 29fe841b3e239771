using System.Runtime.InteropServices;

namespace AsyncCourse.Contract;

/// <summary>
/// The <c>dotnet</c> that starts other programs of .NET. It need not be on the PATH, nor where an executable looks for it.
/// </summary>
internal static class DotnetHost
{
    // Set by `dotnet` for what it starts.
    private const string Variable = "DOTNET_HOST_PATH";

    private static readonly string Name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>The folder of the .NET that runs this process.</summary>
    /// <remarks>The runtime is in <c>shared/Microsoft.NETCore.App/10.0.1</c> below it.</remarks>
    public static string Root => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>
    /// The one of this process's .NET; where that has none, this process if it is one, else whichever the PATH leads to.
    /// </summary>
    public static string Program
    {
        get
        {
            var own = Environment.ProcessPath;
            var program = Path.Combine(Root, Name);
            return File.Exists(program) ? program : Path.GetFileName(own) == Name ? own! : Name;
        }
    }

    /// <summary>
    /// One with an SDK, for commands such as <c>dotnet restore</c>: the one that started this process, that of this process's
    /// .NET, or whichever the PATH leads to.
    /// </summary>
    public static string SdkProgram =>
        ((string?[])[Environment.GetEnvironmentVariable(Variable), Program]).FirstOrDefault(HasSdk) ?? Name;

    private static bool HasSdk(string? program) =>
        File.Exists(program) && Directory.Exists(Path.Combine(Path.GetDirectoryName(program)!, "sdk"));
}
