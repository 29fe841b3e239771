using System.Runtime.Loader;
using Course.Lessons;

namespace Bench.Inside;

/// <summary>
/// The library that lessons use, from where they load it. It is not beside this program: sessions that are measured load
/// their own.
/// </summary>
internal static class HelperLibrary
{
    /// <summary>Lets this process find it, from now on.</summary>
    /// <exception cref="Course.Usage.UsageException">The course's folder is not to be found.</exception>
    public static void Find()
    {
        var folder = CourseRoot.HelpersBin(CourseRoot.Require());
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, $"{name.Name}.dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }
}
