using System.Reflection;
using System.Runtime.Loader;
using AsyncCourse.Engine.Assemblies;

namespace AsyncCourse.Engine.Compilation;

/// <summary>Loads compiled submissions.</summary>
internal static class SubmissionHost
{
    /// <summary>Loads a program's assembly.</summary>
    /// <param name="program">A program whose image is not null.</param>
    /// <returns>
    /// A function that takes the objects of the submissions, starts the code and returns the task of its value.
    /// </returns>
    public static Func<object?[], Task<object?>> Load(CompiledProgram program)
    {
        // Nothing can refer to an assembly that declares nothing, so it can be unloaded once its code has ended and left nothing
        // behind.
        var context = program.Declarations.IsEmpty ? Collectible(program.Compilation.AssemblyName!) : AssemblyLoadContext.Default;
        var entryPoint = program.Compilation.GetEntryPoint(CancellationToken.None)!;
        return context.LoadFromStream(program.Assembly!, program.Symbols)
            .GetType(entryPoint.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entryPoint.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }

    private static AssemblyLoadContext Collectible(string name)
    {
        var context = new AssemblyLoadContext(name, isCollectible: true);
        context.Resolving += static (_, wanted) => NewerAssemblies.Shared.Find(wanted);
        return context;
    }
}
