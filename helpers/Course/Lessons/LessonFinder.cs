using System.Globalization;
using AsyncCourse.Engine.Directives;
using Course.Usage;

namespace Course.Lessons;

/// <summary>Finds the notebooks that a user names on the command line.</summary>
/// <param name="notebooks">The folder of the lessons; null if the course can't be found.</param>
internal sealed class LessonFinder(string? notebooks)
{
    /// <summary>Creates a finder for the course that the current directory or this program belongs to.</summary>
    public static LessonFinder OfTheCourse() => new(CourseRoot.Find() is { } root ? CourseRoot.Notebooks(root) : null);

    /// <summary>The paths of the named notebooks in the given order, without duplicates.</summary>
    /// <param name="asked">Names, numbers or paths; empty for all lessons.</param>
    /// <exception cref="UsageException">One of them is neither a lesson nor a file.</exception>
    public IReadOnlyList<string> Find(IReadOnlyList<string> asked)
    {
        if (asked.Count > 0)
        {
            return [.. asked.Select(FindOne).Distinct()];
        }

        var all = Lessons();
        return all.Count > 0 ? all : throw new UsageException(notebooks is null
            ? "The course's folder was not found from here: go to it, or name the path of a notebook."
            : $"There are no lessons in {notebooks}.");
    }

    private string FindOne(string asked)
    {
        if (Path.GetExtension(asked).ToLowerInvariant() is ".ipynb" or ".dib")
        {
            var path = Path.GetFullPath(asked);
            return File.Exists(path) ? path : throw new UsageException($"There is no notebook {path}.");
        }

        var lessons = Lessons();
        return lessons.FirstOrDefault(lesson => Names(lesson).Contains(asked, StringComparer.OrdinalIgnoreCase))
            ?? throw new UsageException(Unknown(asked, lessons));
    }

    private static string Unknown(string asked, IReadOnlyList<string> lessons)
    {
        var names = lessons.Select(lesson => Path.GetFileNameWithoutExtension(lesson)).ToList();
        var nearest = Spelling.Nearest(asked, names.SelectMany(name => (string[])[name, name[3..]]));
        return $"There is no lesson '{asked}'. "
            + (nearest is not null ? $"Did you mean {names.First(name => nearest == name || nearest == name[3..])}?"
                : names.Count > 0 ? $"There are: {string.Join(", ", names)}."
                : "The course's folder was not found from here, or has no lessons.")
            + " A notebook elsewhere is named by its path, with .ipynb or .dib.";
    }

    // 01-why-async, why-async, 01 and 1 all name the same lesson.
    private static IEnumerable<string> Names(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        yield return name;
        yield return name[3..];
        yield return name[..2];
        yield return int.Parse(name[..2], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }

    private List<string> Lessons() => notebooks is null || !Directory.Exists(notebooks)
        ? []
        : [.. Directory.EnumerateFiles(notebooks, "*.ipynb")
            .Where(path => Path.GetFileName(path) is [>= '0' and <= '9', >= '0' and <= '9', '-', _, ..])
            .Order(StringComparer.Ordinal)];
}
