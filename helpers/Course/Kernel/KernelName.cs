namespace Course.Kernel;

/// <summary>What the kernel is called: what Polyglot notebooks ask for, unless that is somebody else's.</summary>
internal static class KernelName
{
    /// <summary>Chooses the name, and says so where it is not the expected one.</summary>
    /// <param name="folders">The folders of kernels that a front end looks in.</param>
    /// <param name="asked">The name that was asked for; null for the default.</param>
    /// <param name="output">Told why another name is taken.</param>
    /// <exception cref="UsageException">The name that was asked for belongs to another kernel.</exception>
    public static string Choose(IEnumerable<string> folders, string? asked, TextWriter output)
    {
        var wanted = asked ?? KernelSpec.PolyglotName;
        var taken = folders
            .Select(folder => InstalledKernel.Read(Path.Combine(folder, wanted)))
            .FirstOrDefault(kernel => kernel is { IsOurs: false });
        if (taken is null)
        {
            return wanted;
        }

        if (asked is not null)
        {
            throw new UsageException(
                $"The name {asked} belongs to another kernel, {taken.DisplayName}, in {taken.Folder}. Choose another --name.");
        }

        output.WriteLine($"The name {wanted} belongs to another kernel, {taken.DisplayName}; this one takes {KernelSpec.OwnName}.");
        return KernelSpec.OwnName;
    }
}
