using System.Globalization;
using System.Text;

namespace AsyncCourse.Progress;

/// <summary>
/// Progress in a small JSON file. Each update reads the file, changes one exercise and replaces the file by a new one, while it
/// holds a lock that other notebooks and the command line wait for. So no update is lost, and nobody reads half a file.
/// </summary>
/// <param name="path">The file's path. The file and its folder are created when they are needed.</param>
/// <param name="patience">How long to wait for the lock; null for 10 s.</param>
internal sealed class ProgressFile(string path, TimeSpan? patience = null) : IProgressStore
{
    private readonly ProgressMemory _unkept = new();
    private readonly TimeSpan _patience = patience ?? TimeSpan.FromSeconds(10);

    /// <summary>The file's path.</summary>
    public string Path => path;

    private string Newer => $"The progress file {path} was written by a newer version of the course, so it was left as it is. "
        + $"Use that version, or name another file in {CourseVariable.Progress}.";

    /// <inheritdoc/>
    /// <remarks>Takes no lock, since the file is complete at any moment.</remarks>
    public (ProgressDocument Document, string? Problem) Read()
    {
        try
        {
            var document = File.Exists(path) ? ProgressDocument.Parse(File.ReadAllText(path)) : ProgressDocument.Empty();
            return (document, document.IsNewer ? Newer : null);
        }
        catch (FormatException problem)
        {
            return (ProgressDocument.Empty(), $"The progress file {path} can't be read ({problem.Message}) "
                + "The next exercise that you check puts it aside and begins a new one.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (ProgressDocument.Empty(), $"The progress file {path} can't be read: {problem.Message}");
        }
    }

    /// <inheritdoc/>
    public ProgressUpdate Update(string id, Func<ExerciseProgress, ExerciseProgress> change)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            using var turn = ProgressLock.Take(path + ".lock", _patience);
            var (document, aside) = ReadOrPutAside();
            if (document.IsNewer)
            {
                return _unkept.Update(id, change) with { Problem = Newer };
            }

            var before = document[id];
            var after = change(before);

            if (after != before)
            {
                document[id] = after;
                AtomicFile.Write(path, Encoding.UTF8.GetBytes(document.ToString()));
            }

            return new(before, after, aside);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or TimeoutException)
        {
            return _unkept.Update(id, change) with { Problem = $"Your progress could not be kept in {path}: {problem.Message}" };
        }
    }

    private (ProgressDocument Document, string? Aside) ReadOrPutAside()
    {
        if (!File.Exists(path))
        {
            return (ProgressDocument.Empty(), null);
        }

        try
        {
            return (ProgressDocument.Parse(File.ReadAllText(path)), null);
        }
        catch (FormatException)
        {
            var aside = FreeName();
            File.Move(path, aside);
            return (
                ProgressDocument.Empty(),
                $"The progress file could not be read. It was put aside as {aside}, and a new one begun.");
        }
    }

    private string FreeName() => Enumerable.Range(1, int.MaxValue)
        .Select(number => $"{path}.unreadable-{number.ToString(CultureInfo.InvariantCulture)}")
        .First(name => !File.Exists(name));
}
