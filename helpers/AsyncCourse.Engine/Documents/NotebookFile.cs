using System.Text;
using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Documents;

/// <summary>Notebooks on disk. A .dib, the script in which .NET Interactive keeps notebooks too, is read as one.</summary>
public static class NotebookFile
{
    /// <summary>Reads a notebook.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotebookFormatException">It can't be read, or is no notebook; the message names the file.</exception>
    public static async Task<Notebook> ReadAsync(string path, CancellationToken cancellationToken = default) =>
        Parse(await ReadBytesAsync(path, cancellationToken).ConfigureAwait(false), path);

    /// <summary>Writes a notebook to a temporary file beside <paramref name="path"/> and renames it into place.</summary>
    /// <param name="notebook">What to write.</param>
    /// <param name="path">Where to; missing folders are made.</param>
    /// <param name="cancellationToken">Ends the writing; the file that was there stays.</param>
    /// <exception cref="IOException">It can't be written there; what was there stays.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written there; what was there stays.</exception>
    public static Task WriteAsync(Notebook notebook, string path, CancellationToken cancellationToken = default) =>
        AtomicFile.WriteAsync(path, Encode(notebook), cancellationToken);

    /// <summary>A notebook as it stands in a file.</summary>
    /// <param name="notebook">The notebook.</param>
    internal static byte[] Encode(Notebook notebook) => Encoding.UTF8.GetBytes(notebook.ToJson());

    /// <summary>Reads a file whole.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotebookFormatException">It can't be found or read; the message names the file.</exception>
    internal static async Task<byte[]> ReadBytesAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookFormatException($"There is no {path}; check its name.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookFormatException(
                Directory.Exists(path)
                    ? $"{path} is a folder, not a notebook; name a file in it."
                    : $"{path} can't be read: {error.Message}",
                error);
        }
    }

    /// <summary>Whether a file is a script of cells instead of a notebook.</summary>
    /// <param name="path">The file.</param>
    internal static bool IsScript(string path) => path.EndsWith(".dib", StringComparison.OrdinalIgnoreCase);

    /// <summary>From a file's bytes to a notebook.</summary>
    /// <param name="bytes">The bytes; a byte order mark decides between UTF-8, UTF-16 and UTF-32.</param>
    /// <param name="path">The file, for errors.</param>
    /// <exception cref="NotebookFormatException">It is no notebook; the message names the file.</exception>
    internal static Notebook Parse(byte[] bytes, string path)
    {
        try
        {
            var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            using var reader = new StreamReader(new MemoryStream(bytes), strict, detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();
            return IsScript(path) ? new ScriptReader(path).Read(text) : Notebook.Parse(text, path);
        }
        catch (DecoderFallbackException error)
        {
            throw new NotebookFormatException(
                $"{path} is not UTF-8 text, so not a notebook; save it as UTF-8 and try again.", error);
        }
    }
}
