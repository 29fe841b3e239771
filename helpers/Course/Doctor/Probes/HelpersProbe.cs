using Course.Doctor.Findings;
using Course.Lessons;

namespace Course.Doctor.Probes;

/// <summary>Examines the built helper library, which the first cell of every lesson loads.</summary>
/// <param name="root">The course's folder; null if it wasn't found.</param>
internal sealed class HelpersProbe(string? root) : IProbe
{
    private static readonly string[] Files =
    [
        "AsyncCourse.dll",
        Path.Combine("rendering", "AsyncCourse.Rendering.dll"),
        Path.Combine("roslyn", "AsyncCourse.Roslyn.dll"),
        Path.Combine("child", "AsyncCourse.Child.dll"),
        Path.Combine("hosts", "AsyncCourse.InEngine.dll"),
        Path.Combine("hosts", "AsyncCourse.Interactive.dll"),
    ];

    /// <inheritdoc />
    public string Part => "helper library";

    /// <inheritdoc />
    public bool IsRequired => true;

    /// <inheritdoc />
    public Task<Finding> ExamineAsync(CancellationToken cancellationToken) => Task.FromResult(Examine());

    private Finding Examine()
    {
        if (root is null)
        {
            return new Finding(
                Health.Missing, "not inside the course", "no lesson is found",
                $"go to the folder that holds {CourseFolder.Marker}");
        }

        var missing = Files.Where(file => !File.Exists(Path.Combine(CourseRoot.HelpersBin(root), file))).ToList();
        return missing.Count == 0
            ? Finding.Fine($"built in {Path.GetRelativePath(root, CourseRoot.HelpersBin(root))}")
            : new Finding(
                Health.Missing,
                $"not built: {string.Join(", ", missing)}",
                "the first cell of every lesson fails",
                "dotnet build helpers/Course");
    }
}
