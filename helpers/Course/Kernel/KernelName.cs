using Course.Usage;

namespace Course.Kernel;

/// <summary>What a kernel is called: ours what Polyglot notebooks ask for, unless that is somebody else's.</summary>
internal static class KernelName
{
    /// <summary>Chooses the name of a kernel that the course offers, and says so where it is not the expected one.</summary>
    /// <param name="folders">The folders of kernels that a front end looks in.</param>
    /// <param name="asked">The name that was asked for; null for the default.</param>
    /// <param name="offer">Which kernel it is.</param>
    /// <param name="output">Told why another name is taken.</param>
    /// <exception cref="UsageException">The name that was asked for belongs to somebody else, or all that we would take do.</exception>
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
                $"The name {wanted} belongs to {owner}, and {otherName} to {other}. Choose a name of its own for this kernel: --name.");
        }

        output.WriteLine($"The name {wanted} belongs to {owner}; this one takes {otherName}.");
        return otherName;
    }

    // Installing removes what stands under the name, so all that we don't know for our own is somebody else's.
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
