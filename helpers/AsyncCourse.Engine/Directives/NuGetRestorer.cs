namespace AsyncCourse.Engine.Directives;

/// <summary>Restores packages through the .NET SDK and remembers what it restored.</summary>
public sealed class NuGetRestorer
{
    /// <summary>Restores these packages together with all that were restored by this instance before.</summary>
    /// <param name="packages">The packages that a cell asks for.</param>
    /// <param name="progress">Told a line now and then while a restore runs.</param>
    /// <param name="cancellationToken">Ends the restore and its child process.</param>
    /// <returns>The absolute paths of all assemblies to reference and load that are new since the last call.</returns>
    /// <exception cref="DirectiveException">A package can't be had; packages restored before stay usable.</exception>
    public Task<IReadOnlyList<string>> RestoreAsync(
        IReadOnlyList<NuGetDirective> packages, IProgress<string>? progress, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{packages} {progress} {cancellationToken}");
}
