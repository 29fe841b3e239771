using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Documents.Json;
using Course.Lessons;
using Course.Usage;

namespace Course.Run;

/// <summary>
/// The lessons to run and the folder for the results. Creating it finds all errors in the options before anything runs.
/// </summary>
/// <param name="Lessons">The notebooks with their contents.</param>
/// <param name="Out">The folder for the results, which exists and is writable.</param>
internal sealed record RunPlan(IReadOnlyList<LessonFile> Lessons, string Out)
{
    private const string DefaultFolder = "book";
    private const string SolvedFolder = "book-solutions";

    /// <summary>Where a lesson's executed notebook goes.</summary>
    /// <param name="lesson">The lesson.</param>
    public string Target(LessonFile lesson) => Target(lesson, Out);

    /// <summary>Checks the options and reads the notebooks.</summary>
    /// <param name="options">The options of the run.</param>
    /// <param name="root">The course's folder; null if it wasn't found.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="UsageException">The options can't be carried out.</exception>
    /// <exception cref="NotebookFormatException">A file is not a notebook that the engine can run.</exception>
    public static async Task<RunPlan> MakeAsync(RunOptions options, string? root, CancellationToken cancellationToken)
    {
        var lessons = new List<LessonFile>();
        foreach (var path in new LessonFinder(root is null ? null : CourseRoot.Notebooks(root)).Find(options.Lessons))
        {
            var notebook = await NotebookFile.ReadAsync(path, cancellationToken);
            notebook.EnsureRunnable();
            if (options.Solutions)
            {
                notebook = SolvedNotebook.From(notebook, path);
            }

            lessons.Add(new(path, Unique(Path.GetFileNameWithoutExtension(path), lessons), notebook));
        }

        // A book with solved exercises must never replace the one that learners read.
        var folder = Path.GetFullPath(options.Out
            ?? Path.Combine(root ?? Environment.CurrentDirectory, options.Solutions ? SolvedFolder : DefaultFolder));
        foreach (var lesson in lessons)
        {
            EnsureApart(lesson, lessons, folder);
        }

        EnsureWritable(folder, lessons);
        return new(lessons, folder);
    }

    private static string Target(LessonFile lesson, string folder) => Path.Combine(folder, lesson.Slug + ".ipynb");

    private static string Unique(string name, List<LessonFile> taken)
    {
        var slug = name;
        for (var number = 2; taken.Any(lesson => string.Equals(lesson.Slug, slug, StringComparison.OrdinalIgnoreCase)); number++)
        {
            slug = $"{name}-{number}";
        }

        return slug;
    }

    // A result must not overwrite a notebook that is to be run, by whatever links, nor one that no run of ours has written.
    private static void EnsureApart(LessonFile lesson, List<LessonFile> lessons, string folder)
    {
        var target = Target(lesson, folder);
        if (RealPath.AreSame(lesson.Folder, folder) || lessons.Any(source => RealPath.AreSame(source.Path, target))
            || (File.Exists(target) && !new ResultList(folder).Has(Path.GetFileName(target))))
        {
            throw new UsageException(
                $"The results can't go to {folder}: the notebook {Path.GetFileName(target)} is there and would be "
                    + "overwritten. Choose another folder with --out, or move it away.");
        }
    }

    private static void EnsureWritable(string folder, List<LessonFile> lessons)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
            File.Create(probe, 1, FileOptions.DeleteOnClose).Dispose();
            new ResultList(folder).Add(lessons.Select(lesson => lesson.Slug + ".ipynb"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"The results can't be written to {folder}: {problem.Message} Choose another folder with --out.");
        }
    }
}
