using System.CommandLine;

namespace Course.Kernel;

/// <summary><c>course kernel</c>: manages the Jupyter kernel.</summary>
internal static class KernelVerb
{
    /// <summary>The name of the verb.</summary>
    public const string Name = "kernel";

    /// <summary>Creates the command.</summary>
    public static Command Create() => new(Name, "Installs, removes and lists the Jupyter kernel.")
    {
        InstallVerb.Create(),
        UninstallVerb.Create(),
        ListVerb.Create(),
        StartVerb.Create(),
    };
}
