using System.Collections.Concurrent;
using System.Collections.Immutable;
using AsyncCourse.Engine.Framework;
using Microsoft.CodeAnalysis;

namespace AsyncCourse.Engine.Compilation;

/// <summary>
/// Finds the dependencies of a referenced assembly in the framework or in the assembly's folder. As in .NET Interactive, cells
/// can't name the types of a dependency until they reference it themselves. Once they do, the types that they already use stay
/// the same.
/// </summary>
internal sealed class DependencyResolver : MetadataReferenceResolver
{
    // An alias that no code can write.
    private static readonly ImmutableArray<string> OutOfScope = ["<implicit>"];

    private readonly ConcurrentDictionary<string, PortableExecutableReference> _read = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public override bool ResolveMissingAssemblies => true;

    /// <summary>Reads an assembly, once for each path.</summary>
    /// <param name="path">The assembly's full path.</param>
    public PortableExecutableReference Read(string path) => _read.GetOrAdd(path, FrameworkReferences.Read);

    /// <inheritdoc />
    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        if (FrameworkReferences.Find(referenceIdentity.Name) is { } framework)
        {
            return (PortableExecutableReference)framework.WithAliases(OutOfScope);
        }

        if (definition is not PortableExecutableReference { FilePath: { } path })
        {
            return null;
        }

        var beside = Path.Combine(Path.GetDirectoryName(path)!, referenceIdentity.Name + ".dll");
        return File.Exists(beside) ? (PortableExecutableReference)Read(beside).WithAliases(OutOfScope) : null;
    }

    /// <inheritdoc />
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

    /// <inheritdoc />
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
