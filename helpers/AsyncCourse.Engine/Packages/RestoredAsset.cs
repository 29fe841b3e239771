using AsyncCourse.Engine.Assemblies;

namespace AsyncCourse.Engine.Packages;

/// <summary>One file of a restored package.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="PackageId">The ID of the package that it belongs to.</param>
/// <param name="PackageVersion">The version of that package.</param>
/// <param name="Kind">NuGet's name for the kind of file: <c>runtime</c>, <c>native</c>, <c>resources</c> …</param>
internal sealed record RestoredAsset(string Path, string PackageId, string PackageVersion, string Kind)
{
    /// <summary>True for an assembly to reference and load.</summary>
    public bool IsAssembly =>
        Kind == "runtime" && System.IO.Path.GetExtension(Path).Equals(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the file to a probe, so that assemblies that depend on it find it.</summary>
    public void AddTo(AssemblyProbe probe)
    {
        if (IsAssembly)
        {
            probe.Add(Path);
        }
        else if (Kind == "native")
        {
            probe.AddNative(System.IO.Path.GetDirectoryName(Path)!);
        }
    }
}
