using AsyncCourse.Engine.Assemblies;

namespace AsyncCourse.Engine.Packages;

/// <summary>One file of a restored package.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="PackageId">The package that it belongs to.</param>
/// <param name="PackageVersion">That package's version.</param>
/// <param name="Kind">NuGet's word for what it is: <c>runtime</c>, <c>native</c>, <c>resources</c> …</param>
internal sealed record RestoredAsset(string Path, string PackageId, string PackageVersion, string Kind)
{
    /// <summary>True for an assembly to reference and load.</summary>
    public bool IsAssembly => Kind == "runtime" && System.IO.Path.GetExtension(Path).Equals(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes it findable for those that depend on it.</summary>
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
