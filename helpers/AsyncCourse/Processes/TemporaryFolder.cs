namespace AsyncCourse.Processes;

/// <summary>A temporary folder that is removed with everything in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("async-course-");

    /// <summary>The folder's path.</summary>
    public string FullName => _folder.FullName;

    /// <summary>The path of a file in it.</summary>
    /// <param name="name">The file's name.</param>
    public string File(string name) => Path.Combine(FullName, name);

    /// <summary>Removes the folder.</summary>
    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Windows holds a killed process's files a moment longer. The system clears the folder for temporary files.
        }
    }
}
