using System.Reflection;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Assemblies;

/// <summary>Decides whether a session may use a newer version of an assembly than the one that this process has.</summary>
internal static class Replaceability
{
    // The engine and the cells exchange values, formatters and displays of these types. Types of two versions would not be
    // compatible.
    private static readonly string[] Shared =
        [
            "AsyncCourse.Engine", "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting",
            "Microsoft.AspNetCore.Html.Abstractions",
        ];

    /// <summary>Throws if the newer version can't be used.</summary>
    /// <param name="wanted">The newer version of the assembly.</param>
    /// <param name="inUse">The version that the process has.</param>
    /// <param name="who">The beginning of the error message, up to the assembly's name.</param>
    /// <param name="line">The line of the directive.</param>
    /// <exception cref="DirectiveException">The newer version can't be used. The message says why and what to do.</exception>
    public static void Require(AssemblyName wanted, Version inUse, string who, int line)
    {
        if (Shared.Contains(wanted.Name, StringComparer.OrdinalIgnoreCase))
        {
            throw new DirectiveException(
                $"{who} {wanted.Name} {wanted.Version}, but the engine that runs this notebook shows values through its " +
                $"{inUse}, and can't use two. Restarting changes nothing: ask for a version that works with {inUse}, " +
                "or leave the line out.", line);
        }

        // An earlier cell of the session loaded the older version; the process wasn't started with it.
        if (LoadedAssemblies.PlatformPath(wanted.Name!) is null || NewerAssemblies.Shared.PathOf(wanted.Name!) is not null)
        {
            throw new DirectiveException(
                $"{who} {wanted.Name} {wanted.Version}, but an earlier cell made this session load {inUse}. " +
                "Restart the session and put this line first, or ask for a version that works with the older one.", line);
        }
    }
}
