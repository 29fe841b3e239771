using Course.Lessons;

namespace Structure.Tests;

/// <summary>Where the sources lie.</summary>
internal static class Repository
{
    public static string Root { get; } =
        CourseRoot.FindAbove(AppContext.BaseDirectory) ?? throw new InvalidOperationException("No course above the tests.");

    public static string Helpers { get; } = Path.Combine(Root, "helpers");

    /// <summary>Every project of the helper library and the engine.</summary>
    public static TheoryData<string> Projects =>
    [
        .. Directory.EnumerateDirectories(Helpers)
            .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal),
    ];
}
