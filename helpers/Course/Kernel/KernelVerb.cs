using System.CommandLine;

namespace Course.Kernel;

/// <summary><c>course kernel</c>: the Jupyter kernel.</summary>
public static class KernelVerb
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new("kernel", "Installs, removes and lists the Jupyter kernel.")
    {
        InstallVerb.Create(),
        UninstallVerb.Create(),
        ListVerb.Create(),
        StartVerb.Create(),
    };
}
