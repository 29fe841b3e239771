namespace AsyncCourse.Book.Prose;

/// <summary>The files of pictures.</summary>
internal static class PictureFile
{
    /// <summary>A picture's bytes.</summary>
    /// <param name="path">Its file.</param>
    /// <returns>Null if there is no such file, or it can't be read.</returns>
    public static byte[]? Read(string path)
    {
        try
        {
            var named = new FileInfo(path);
            var file = named.LinkTarget is null ? named : (FileInfo)named.ResolveLinkTarget(returnFinalTarget: true)!;
            // Pipes and devices have no length either, and reading them may never end.
            return file is { Exists: true, Length: > 0 } ? File.ReadAllBytes(file.FullName) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
