using Course.Usage;

namespace Course.Kernel;

/// <summary>
/// Chooses the name of a kernel. The course's own kernel takes the name that Polyglot notebooks ask for, unless another kernel
/// has it.
/// </summary>
internal static class KernelName
{
    /// <summary>Chooses the name for a kernel that the course installs, and reports if it is not the expected one.</summary>
    /// <param name="folders">The folders that front ends search for kernels.</param>
    /// <param name="asked">The name that the user asked for; null for the default.</param>
    /// <param name="offer">The kernel to install.</param>
    /// <param name="output">Gets a line that says why another name is used.</param>
    /// <exception cref="UsageException">Another kernel has the name that the user asked for, or all default names.</exception>
    public static string Choose(IReadOnlyCollection<string> folders, string? asked, KernelOffer offer, TextWriter output)
    {
        var wanted = asked ?? offer.Name;
        if (Owner(folders, wanted) is not { } owner)
        {
            return wanted;
        }

        if (asked is not null || offer.OtherName is not { } otherName)
        {
            throw new UsageException($"The name {wanted} belongs to {owner}. Choose another --name.");
        }

        if (Owner(folders, otherName) is { } other)
        {
            throw new UsageException(
                $"The name {wanted} belongs to {owner}, and {otherName} to {other}. "
                + "Choose a name of its own for this kernel: --name.");
        }

        output.WriteLine($"The name {wanted} belongs to {owner}; this one takes {otherName}.");
        return otherName;
    }

    // Installing replaces whatever has the name, so anything that isn't certainly the course's own counts as another's.
    private static string? Owner(IEnumerable<string> folders, string name) => folders
        .Select(folder => Path.Combine(folder, name))
        .Where(Path.Exists)
        .Select(folder => InstalledKernel.Read(folder) switch
        {
            { IsOurs: true } => null,
            { } another => $"another kernel, {another.DisplayName}, in {folder}",
            null => $"something that can't be read as a kernel, {folder}",
        })
        .FirstOrDefault(owner => owner is not null);
}
