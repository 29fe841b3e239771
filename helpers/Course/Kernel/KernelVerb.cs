using System.CommandLine;

namespace Course.Kernel;

/// <summary><c>course kernel</c>: the Jupyter kernel.</summary>
internal static class KernelVerb
{
    /// <summary>The verb's name.</summary>
    public const string Name = "kernel";

    /// <summary>Makes the command.</summary>
    public static Command Create() => new(Name, "Installs, removes and lists the Jupyter kernel.")
    {
        InstallVerb.Create(),
        UninstallVerb.Create(),
        ListVerb.Create(),
        StartVerb.Create(),
    };
}
