namespace AsyncCourse.Contract;

/// <summary>
/// Writes files whole or not at all: to a draft in the same folder, which is flushed and moved into place. Missing folders are
/// made, a link is followed, the old file's permissions stay.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes a file; for callers that must not wait for the thread pool, which lessons use up.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">All that it will hold.</param>
    /// <exception cref="IOException">It can't be written; the file that was there stays.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; the file that was there stays.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var (draft, target) = Prepare(path);
        try
        {
            using (var stream = Open(draft, content.Length, FileOptions.None))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            Place(draft, target);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">All that it will hold.</param>
    /// <param name="cancellationToken">Ends the writing; the file that was there stays.</param>
    /// <exception cref="IOException">It can't be written; the file that was there stays.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; the file that was there stays.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var (draft, target) = Prepare(path);
        try
        {
            var stream = Open(draft, content.Length, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            Place(draft, target);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    private static (string Draft, string Target) Prepare(string path)
    {
        var named = new FileInfo(path);
        var target = named.LinkTarget is null ? named.FullName : named.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        return (Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp"), target);
    }

    private static FileStream Open(string draft, int length, FileOptions options) => new(draft, new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.Write,
        Options = options,
        PreallocationSize = length,
    });

    private static void Place(string draft, string target)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
        }

        File.Move(draft, target, overwrite: true);
    }
}
