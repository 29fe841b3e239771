using System.Text;
using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Documents;

/// <summary>
/// Reads and writes notebook files. A .dib file, .NET Interactive's script form of a notebook, can be read too.
/// </summary>
public static class NotebookFile
{
    /// <summary>Reads a notebook.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="NotebookFormatException">
    /// The file can't be read or is not a notebook. The message names the file.
    /// </exception>
    public static async Task<Notebook> ReadAsync(string path, CancellationToken cancellationToken = default) =>
        Parse(await ReadBytesAsync(path, cancellationToken).ConfigureAwait(false), path);

    /// <summary>Writes a notebook to a temporary file beside <paramref name="path"/> and renames it into place.</summary>
    /// <param name="notebook">The notebook to write.</param>
    /// <param name="path">The path of the file. Missing folders are created.</param>
    /// <param name="cancellationToken">Cancels the writing. An existing file stays as it was.</param>
    /// <exception cref="IOException">The file can't be written. An existing file stays as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">Access was denied. An existing file stays as it was.</exception>
    public static Task WriteAsync(Notebook notebook, string path, CancellationToken cancellationToken = default) =>
        AtomicFile.WriteAsync(path, Encode(notebook), cancellationToken);

    /// <summary>The bytes of a notebook's file.</summary>
    internal static byte[] Encode(Notebook notebook) => Encoding.UTF8.GetBytes(notebook.ToJson());

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="NotebookFormatException">The file can't be found or read. The message names the file.</exception>
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

    /// <summary>Whether a file is a .dib script instead of a notebook.</summary>
    /// <param name="path">The path of the file.</param>
    internal static bool IsScript(string path) => path.EndsWith(".dib", StringComparison.OrdinalIgnoreCase);

    /// <summary>Parses the bytes of a notebook's file.</summary>
    /// <param name="bytes">The content of the file. A byte order mark decides between UTF-8, UTF-16 and UTF-32.</param>
    /// <param name="path">The path of the file, for error messages.</param>
    /// <exception cref="NotebookFormatException">The content is not a notebook. The message names the file.</exception>
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
