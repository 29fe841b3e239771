using System.Reflection;
using System.Reflection.PortableExecutable;
using AsyncCourse.StateMachines;
using ICSharpCode.Decompiler.Metadata;

namespace AsyncCourse.Rendering;

/// <summary>Finds what decompiled code refers to among the loaded assemblies, because earlier cells exist nowhere else.</summary>
internal sealed class LoadedAssemblyResolver : IAssemblyResolver
{
    /// <summary>An assembly as the decompiler reads it.</summary>
    /// <param name="assembly">A loaded assembly.</param>
    /// <exception cref="InvalidOperationException">The assembly has no image.</exception>
    public PEFile Read(Assembly assembly)
    {
        var image = AssemblyImage.Of(assembly) ?? throw new InvalidOperationException(
            $"The assembly {assembly.GetName().Name} has no image to decompile: it was made while the program runs.");
        var options = image.IsMapped ? PEStreamOptions.IsLoadedImage : PEStreamOptions.Default;
        return new(assembly.GetName().Name!, new MemoryStream(image.Bytes), options);
    }

    /// <inheritdoc />
    public IDisposable? BeginSnapshot() => null;

    /// <inheritdoc />
    public MetadataFile? Resolve(IAssemblyReference reference) => AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => assembly.GetName().Name == reference.Name && !assembly.IsDynamic)
        .Select(Read)
        .FirstOrDefault();

    /// <inheritdoc />
    public MetadataFile? ResolveModule(MetadataFile mainModule, string moduleName) => null;

    /// <inheritdoc />
    public Task<MetadataFile?> ResolveAsync(IAssemblyReference reference) => Task.FromResult(Resolve(reference));

    /// <inheritdoc />
    public Task<MetadataFile?> ResolveModuleAsync(MetadataFile mainModule, string moduleName) =>
        Task.FromResult<MetadataFile?>(null);
}
