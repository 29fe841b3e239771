using System.Reflection;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Assemblies;

/// <summary>Whether a session may use a newer assembly than the one that this process has.</summary>
internal static class Replaceability
{
    // Values, formatters and displays pass through these between the engine and the cells: two of them would not know each other.
    private static readonly string[] Shared =
        ["AsyncCourse.Engine", "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting", "Microsoft.AspNetCore.Html.Abstractions"];

    /// <summary>Throws unless it may.</summary>
    /// <param name="wanted">The newer one.</param>
    /// <param name="inUse">The version that the process has.</param>
    /// <param name="who">The beginning of the sentence, up to the assembly's name.</param>
    /// <param name="line">The directive's line.</param>
    /// <exception cref="DirectiveException">It may not.</exception>
    public static void Require(AssemblyName wanted, Version inUse, string who, int line)
    {
        if (Shared.Contains(wanted.Name, StringComparer.OrdinalIgnoreCase))
        {
            throw new DirectiveException(
                $"{who} {wanted.Name} {wanted.Version}, but the engine that runs this notebook shows values through its {inUse}, and " +
                $"can't use two. Restarting changes nothing: ask for a version that works with {inUse}, or leave the line out.", line);
        }

        // What an earlier cell brought, and not the process.
        if (LoadedAssemblies.PlatformPath(wanted.Name!) is null || NewerAssemblies.Shared.PathOf(wanted.Name!) is not null)
        {
            throw new DirectiveException(
                $"{who} {wanted.Name} {wanted.Version}, but an earlier cell made this session load {inUse}. " +
                "Restart the session and put this line first, or ask for a version that works with the older one.", line);
        }
    }
}
