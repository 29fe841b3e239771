using AsyncCourse.Engine.Documents;

namespace Course.Run;

/// <summary>What is going to be run and where its results go; all that can be wrong with it is found before anything runs.</summary>
/// <param name="Lessons">The notebooks, read.</param>
/// <param name="Out">The folder for the results, which exists and can be written.</param>
public sealed record RunPlan(IReadOnlyList<LessonFile> Lessons, string Out)
{
    private const string DefaultFolder = "book";

    /// <summary>Checks what was asked for.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="root">The course's folder; null if it wasn't found.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="UsageException">It can't be done as asked.</exception>
    /// <exception cref="NotebookFormatException">A file is no notebook that we can run.</exception>
    public static async Task<RunPlan> MakeAsync(RunOptions options, string? root, CancellationToken cancellationToken)
    {
        var lessons = new List<LessonFile>();
        foreach (var path in new LessonFinder(root is null ? null : CourseRoot.Notebooks(root)).Find(options.Lessons))
        {
            var notebook = await NotebookFile.ReadAsync(path, cancellationToken);
            notebook.EnsureRunnable();
            lessons.Add(new(path, Unique(Path.GetFileNameWithoutExtension(path), lessons), notebook));
        }

        var folder = Path.GetFullPath(options.Out ?? Path.Combine(root ?? Environment.CurrentDirectory, DefaultFolder));
        foreach (var lesson in lessons.Where(lesson => SamePlace(lesson.Folder, folder)))
        {
            throw new UsageException(
                $"The results can't go to {folder}: the notebook {Path.GetFileName(lesson.Path)} is there and would be overwritten. "
                    + "Choose another folder with --out.");
        }

        EnsureWritable(folder);
        return new(lessons, folder);
    }

    private static string Unique(string name, List<LessonFile> taken)
    {
        var slug = name;
        for (var number = 2; taken.Any(lesson => string.Equals(lesson.Slug, slug, StringComparison.OrdinalIgnoreCase)); number++)
        {
            slug = $"{name}-{number}";
        }

        return slug;
    }

    private static bool SamePlace(string one, string other) =>
        string.Equals(Real(one), Real(other), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    // A link to the notebooks' folder is the notebooks' folder.
    private static string Real(string folder)
    {
        var target = Directory.Exists(folder) ? new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true) : null;
        return Path.TrimEndingDirectorySeparator(target?.FullName ?? folder);
    }

    private static void EnsureWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
            File.Create(probe, 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"The results can't be written to {folder}: {problem.Message} Choose another folder with --out.");
        }
    }
}
