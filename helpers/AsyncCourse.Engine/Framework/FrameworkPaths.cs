using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine.Framework;

/// <summary>The paths of the assemblies that cells can use without a <c>#r</c>.</summary>
internal static class FrameworkPaths
{
    private static readonly Lazy<ILookup<bool, string>> Parts = new(() => All().ToLookup(IsOfWeb));
    private static readonly Lazy<HashSet<string>> FileNames = new(
        () => Parts.Value.SelectMany(part => part).Select(path => Path.GetFileName(path))
            .ToHashSet(StringComparer.OrdinalIgnoreCase));

    private static string CoreFolder => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    // The assemblies that show a cell's values. Every cell uses them, through display or through the result of an HTML formatter.
    private static string[] Own =>
        [typeof(FrameworkPaths).Assembly.Location, typeof(Formatter).Assembly.Location, typeof(IHtmlContent).Assembly.Location];

    /// <summary>.NET itself and the assemblies that show values.</summary>
    public static IEnumerable<string> Core => Parts.Value[false];

    /// <summary>
    /// ASP.NET Core, if it is loaded in this process, without those of its assemblies whose types are in .NET's own namespaces.
    /// </summary>
    public static IEnumerable<string> Web => Parts.Value[true];

    /// <summary>Whether a file has the name of one of these assemblies.</summary>
    /// <param name="fileName">The file's name, without its folder.</param>
    public static bool IsPartOf(string fileName) => FileNames.Value.Contains(fileName);

    private static IEnumerable<string> All()
    {
        var trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var frameworks = Path.GetDirectoryName(Path.GetDirectoryName(CoreFolder))!;
        var folders = trusted.Select(path => Path.GetDirectoryName(path)!).Distinct()
            .Where(folder => folder.StartsWith(frameworks + Path.DirectorySeparatorChar, StringComparison.Ordinal));

        // A package may put a newer version of a framework assembly into the application's folder, so the name decides, not the
        // folder.
        var names = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll")).Select(Path.GetFileName)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return trusted.Where(path => names.Contains(Path.GetFileName(path))).Concat(Own).DistinctBy(Path.GetFileName);
    }

    private static bool IsOfWeb(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith("Microsoft.", StringComparison.Ordinal)
            && !Own.Contains(path) && !File.Exists(Path.Combine(CoreFolder, name));
    }
}
