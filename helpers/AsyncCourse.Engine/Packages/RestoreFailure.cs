using System.Text.RegularExpressions;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Packages;

/// <summary>
/// Turns the SDK's output about a failed restore into one message for the person who asked for the package.
/// </summary>
internal static partial class RestoreFailure
{
    /// <summary>Explains a failure from the lines that the SDK wrote.</summary>
    public static DirectiveException Explain(RestoreRequest request, IReadOnlyList<string> lines)
    {
        var errors = lines.Select(line => ErrorLine.Match(line)).Where(match => match.Success)
            .Select(match => (Code: match.Groups["code"].Value, Text: match.Groups["text"].Value.Trim()))
            .Distinct().ToList();
        if (errors.Count == 0)
        {
            return new(
                lines.Any(line =>
                    line.Contains("SDK", StringComparison.Ordinal) && line.Contains("found", StringComparison.Ordinal))
                    ? $"{request.Names} can't be restored: #r \"nuget:\" needs the .NET SDK 10, and only a runtime is installed."
                    : $"{request.Names} can't be restored: {string.Join(' ', lines.TakeLast(5)).Trim()}",
                request.Added[0].Line);
        }

        // If a source can't be reached, every package fails. It is enough to say so once.
        var unreachable = errors.FindIndex(error => error.Code is "NU1301" or "NU1302");
        var failures = unreachable >= 0 ? [[errors[unreachable]]] : Group(errors);
        var line = Asker(request, failures[0][0].Text).Line;
        return new(
            string.Join('\n', failures.Take(3).Select(failure => Sentence(failure, Asker(request, failure[0].Text)))), line);
    }

    // The SDK splits one message into several lines, and each starts with the error code.
    private static List<List<(string Code, string Text)>> Group(IEnumerable<(string Code, string Text)> errors)
    {
        var groups = new List<List<(string Code, string Text)>>();
        foreach (var error in errors)
        {
            if (groups.Count > 0 && groups[^1][0].Code == error.Code && error.Text.StartsWith('-'))
            {
                groups[^1].Add(error);
            }
            else
            {
                groups.Add([error]);
            }
        }

        return groups;
    }

    private static NuGetDirective Asker(RestoreRequest request, string text) =>
        request.Added.FirstOrDefault(added => IsAbout(text, added)) ??
        request.Added.FirstOrDefault(added => text.Contains(added.PackageId, StringComparison.OrdinalIgnoreCase)) ??
        request.Added[0];

    private static bool IsAbout(string text, NuGetDirective package) =>
        string.Equals(PackageId.Match(text).Groups["id"].Value, package.PackageId, StringComparison.OrdinalIgnoreCase);

    private static string Sentence(List<(string Code, string Text)> failure, NuGetDirective package)
    {
        var (code, text) = failure[0];
        var asked = $"{package.PackageId} {package.Version}".TrimEnd();
        var id = PackageId.Match(text).Groups["id"].Value;
        var cause = id.Length == 0 || IsAbout(text, package) ? asked : $"{asked} needs {id}, which can't be had: it";
        var found = failure.Select(line => Nearest.Match(line.Text)).FirstOrDefault(match => match.Success);
        return code switch
        {
            "NU1101" => $"{cause} is in none of the package sources ({Sources.Match(text).Groups["sources"].Value}). " +
                "Check the spelling, or add the source that has it with #i \"nuget: address\".",
            "NU1102" when found is not null =>
                $"{cause} isn't served in that version; the nearest one is {found.Groups["version"].Value}. " +
                (IsAbout(text, package)
                    ? $"Write #r \"nuget: {id}, {found.Groups["version"].Value}\" if that will do."
                    : "Try another version."),
            "NU1103" when found is not null =>
                $"{cause} has pre-release versions only. " +
                $"Write #r \"nuget: {package.PackageId}, {found.Groups["version"].Value}\" to use one.",
            "NU1202" => $"{asked} does not support .NET 10: {text}",
            "NU1301" or "NU1302" =>
                $"{asked} can't be fetched, because a package source can't be used: {text} " +
                "Check the network; packages that were restored before still work.",
            _ => $"{asked} can't be restored: {string.Join(' ', failure.Select(line => line.Text))} ({code})",
        };
    }

    [GeneratedRegex(@"\berror\s+(?<code>(NU|NETSDK|MSB)\d+)\s*:\s*(?<text>.*?)(\s*\[[^\[\]]*\.csproj\])?$")]
    private static partial Regex ErrorLine { get; }

    [GeneratedRegex(@"(?:package|Package)\s+'?(?<id>[\w.-]*[\w])")]
    private static partial Regex PackageId { get; }

    [GeneratedRegex(@"Nearest version: (?<version>[^\s\]]+)")]
    private static partial Regex Nearest { get; }

    [GeneratedRegex(@"source\(s\): (?<sources>.*?)\.?$")]
    private static partial Regex Sources { get; }
}
