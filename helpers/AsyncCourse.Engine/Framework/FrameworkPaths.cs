using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine.Framework;

/// <summary>Where the assemblies are that cells may use without saying so.</summary>
internal static class FrameworkPaths
{
    private static readonly Lazy<ILookup<bool, string>> Parts = new(() => All().ToLookup(IsOfWeb));
    private static readonly Lazy<HashSet<string>> FileNames = new(
        () => Parts.Value.SelectMany(part => part).Select(path => Path.GetFileName(path)).ToHashSet(StringComparer.OrdinalIgnoreCase));

    private static string CoreFolder => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    // What cells are shown with. They name it without knowing: display, and what an HTML formatter returns.
    private static string[] Own =>
        [typeof(FrameworkPaths).Assembly.Location, typeof(Formatter).Assembly.Location, typeof(IHtmlContent).Assembly.Location];

    /// <summary>.NET itself and the display functions.</summary>
    public static IEnumerable<string> Core => Parts.Value[false];

    /// <summary>ASP.NET Core, where it is part of this process, without what has its types in .NET's own namespaces.</summary>
    public static IEnumerable<string> Web => Parts.Value[true];

    /// <summary>Whether a file is called like one of these assemblies.</summary>
    /// <param name="fileName">Its name.</param>
    public static bool IsPartOf(string fileName) => FileNames.Value.Contains(fileName);

    private static IEnumerable<string> All()
    {
        var trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var frameworks = Path.GetDirectoryName(Path.GetDirectoryName(CoreFolder))!;
        var folders = trusted.Select(path => Path.GetDirectoryName(path)!).Distinct()
            .Where(folder => folder.StartsWith(frameworks + Path.DirectorySeparatorChar, StringComparison.Ordinal));

        // A package may replace a framework assembly by a newer one in the application's folder, so names decide, not folders.
        var names = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll")).Select(Path.GetFileName)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return trusted.Where(path => names.Contains(Path.GetFileName(path))).Concat(Own).DistinctBy(Path.GetFileName);
    }

    private static bool IsOfWeb(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith("Microsoft.", StringComparison.Ordinal) && !Own.Contains(path) && !File.Exists(Path.Combine(CoreFolder, name));
    }
}
