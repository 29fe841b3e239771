using System.Reflection;
using System.Runtime.Loader;

namespace AsyncCourse.Engine.Execution.Compilation;

/// <summary>Loads compiled submissions.</summary>
internal static class SubmissionHost
{
    /// <summary>Loads a program's assembly.</summary>
    /// <param name="program">A program that has code.</param>
    /// <returns>Its code: given the objects of earlier submissions, starts it and gives the task of its value.</returns>
    public static Func<object?[], Task<object?>> Load(CompiledProgram program)
    {
        // Nothing can refer to an assembly that declares nothing, so it may go when its code has ended and left nothing behind.
        var image = program.Image!;
        var context = program.Declarations.IsEmpty
            ? new AssemblyLoadContext(program.Compilation.AssemblyName, isCollectible: true)
            : AssemblyLoadContext.Default;
        return context.LoadFromStream(image.Assembly, image.Symbols)
            .GetType(image.TypeName, throwOnError: true)!
            .GetMethod(image.MethodName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }
}
