using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Documents.Json;
using Course.Usage;

namespace Course.Clean;

/// <summary>One run of <c>course clean</c>. It reports notebooks that can't be read, and goes on with the rest.</summary>
/// <param name="output">Gets a line for each notebook that was not clean, and a total.</param>
/// <param name="errors">Gets a sentence for each problem.</param>
/// <param name="write">True to clean the notebooks; false to only check them.</param>
internal sealed class CleanRun(TextWriter output, TextWriter errors, bool write)
{
    private int _clean;
    private int _notClean;
    private int _failed;

    /// <summary>Cleans or checks the notebooks.</summary>
    /// <param name="paths">Paths of notebooks and folders.</param>
    /// <param name="cancellationToken">Cancels the run. No file is left half written.</param>
    /// <exception cref="FailureException">A notebook was not clean, and the run was only to check.</exception>
    /// <exception cref="UsageException">Something could not be read or written.</exception>
    public async Task RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        if (paths.Count == 0)
        {
            await FailAsync("This folder is not inside the course; name the notebooks or folders to clean.");
        }

        foreach (var path in await FindAsync(paths))
        {
            await CleanAsync(path, cancellationToken);
        }

        await WriteSumAsync();
        if (_failed > 0)
        {
            throw new UsageException(null);
        }

        if (_notClean > 0 && !write)
        {
            throw new FailureException(null);
        }
    }

    private async Task<IEnumerable<string>> FindAsync(IReadOnlyList<string> paths)
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            if (string.IsNullOrWhiteSpace(path))
            {
                await FailAsync("A file or folder was expected, and an empty name was given.");
                continue;
            }

            if (!Directory.Exists(path))
            {
                found.Add(path);
                continue;
            }

            var inside = NotebookFolder.Find(path);
            found.AddRange(inside);
            if (inside.Count == 0)
            {
                await FailAsync($"There are no notebooks (*.ipynb) in {path}.");
            }
        }

        return found.DistinctBy(Path.GetFullPath);
    }

    private async Task CleanAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var cleaning = await NotebookCleaner.CleanFileAsync(path, write, cancellationToken);
            if (cleaning.IsClean)
            {
                _clean++;
                return;
            }

            _notClean++;
            var verb = write ? "cleaned" : "not clean";
            await output.WriteLineAsync($"{path}: {verb} ({cleaning.Describe()})");
        }
        catch (NotebookFormatException error)
        {
            await FailAsync(error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await FailAsync($"{path} can't be written and stays as it was: {error.Message}");
        }
    }

    private Task FailAsync(string sentence)
    {
        _failed++;
        return errors.WriteLineAsync(sentence);
    }

    private Task WriteSumAsync()
    {
        if (_clean + _notClean == 0)
        {
            return Task.CompletedTask;
        }

        var noun = _clean + _notClean == 1 ? "notebook" : "notebooks";
        var sum = (_notClean, write) switch
        {
            (0, _) => "all clean",
            (_, true) => $"{_notClean} cleaned",
            (_, false) => $"{_notClean} not clean; `course clean` cleans them",
        };
        return output.WriteLineAsync($"{_clean + _notClean} {noun}, {sum}.");
    }
}
