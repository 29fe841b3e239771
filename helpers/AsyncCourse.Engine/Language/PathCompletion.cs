using System.Text.RegularExpressions;

namespace AsyncCourse.Engine.Language;

/// <summary>Completes the path in <c>#r "…"</c>, <c>#load "…"</c> and <c>#!import …</c>.</summary>
internal static partial class PathCompletion
{
    /// <summary>Completes the path at the cursor, if there is one.</summary>
    /// <param name="code">The unfinished cell.</param>
    /// <param name="position">The cursor, in UTF-16 characters from the cell's start.</param>
    /// <param name="folder">The notebook's folder.</param>
    /// <returns>The answer; null if the cursor is not in a path.</returns>
    public static CompletionAnswer? Complete(string code, int position, string folder)
    {
        var lineStart = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        var match = OpenPath().Match(code[lineStart..position]);
        if (!match.Success || match.Groups["path"].Value.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var typed = match.Groups["path"].Value;
        var nameStart = typed.LastIndexOfAny(['/', '\\']) + 1;
        var parent = Path.GetFullPath(typed[..nameStart], folder);
        string[] extensions = match.Groups["directive"].Value switch
        {
            "r" => [".dll"],
            "load" => [".csx", ".cs"],
            _ => [".csx", ".cs", ".ipynb", ".dib"],
        };
        return new(position - (typed.Length - nameStart), position, Entries(parent, typed[nameStart..], extensions));
    }

    private static List<CompletionCandidate> Entries(string parent, string prefix, string[] extensions)
    {
        try
        {
            var folders = Directory.EnumerateDirectories(parent)
                .Select(path => new CompletionCandidate(Path.GetFileName(path) + "/", "folder"));
            var files = Directory.EnumerateFiles(parent)
                .Where(path => extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
                .Select(path => new CompletionCandidate(Path.GetFileName(path), "file"));
            return [.. folders.Concat(files)
                .Where(entry => entry.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                .OrderBy(entry => entry.Text, StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    [GeneratedRegex("""^\s*#((?<directive>r|load)\s+"|(?<directive>!import)\s+"?)(?<path>[^"]*)$""")]
    private static partial Regex OpenPath();
}
