namespace AsyncCourse.Engine.Documents;

/// <summary>Notebooks on disk.</summary>
public static class NotebookFile
{
    /// <summary>Reads a notebook.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotebookFormatException">It can't be found or read, or is no notebook; the message names the file.</exception>
    public static Task<Notebook> ReadAsync(string path, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException($"{path} {cancellationToken}");

    /// <summary>Writes a notebook to a temporary file beside <paramref name="path"/> and renames it into place.</summary>
    /// <param name="notebook">What to write.</param>
    /// <param name="path">Where to; missing folders are made.</param>
    /// <param name="cancellationToken">Ends the writing; the file that was there stays.</param>
    public static Task WriteAsync(Notebook notebook, string path, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException($"{notebook} {path} {cancellationToken}");
}
