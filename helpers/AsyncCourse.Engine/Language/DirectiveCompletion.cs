using System.Text.RegularExpressions;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Language;

/// <summary>Completes a directive's name behind <c>#!</c>, and its options behind that.</summary>
internal static partial class DirectiveCompletion
{
    /// <summary>Completes the directive at the cursor, if there is one.</summary>
    /// <param name="code">The unfinished cell.</param>
    /// <param name="position">The cursor, in UTF-16 characters from the cell's start.</param>
    /// <param name="table">The known directives.</param>
    /// <returns>The answer; null if the cursor is not in a directive.</returns>
    public static CompletionAnswer? Complete(string code, int position, DirectiveTable table)
    {
        var lineStart = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        var line = Line().Match(code[lineStart..position]);
        if (!line.Success)
        {
            return null;
        }

        if (!line.Groups["rest"].Success)
        {
            var name = line.Groups["name"];
            return Answer(
                position, name.Length + 2, table.All.Select(directive => "#!" + directive.Name), "#!" + name.Value, "directive");
        }

        if (table.Find(line.Groups["name"].Value) is not { } known)
        {
            return null;
        }

        var word = Word().Match(line.Groups["rest"].Value).Value;
        return Answer(
            position, word.Length,
            known.Options.Select(option => option.Name).Where(option => option.StartsWith('-')).Append("--help"), word, "option");
    }

    private static CompletionAnswer Answer(int position, int typed, IEnumerable<string> texts, string prefix, string kind) => new(
        position - typed, position,
        [
            .. texts.Where(text => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                .Select(text => new CompletionCandidate(text, kind)),
        ]);

    [GeneratedRegex(@"^\s*#!(?<name>[\w#-]*)(?<rest>\s.*)?$")]
    private static partial Regex Line();

    [GeneratedRegex(@"\S*$")]
    private static partial Regex Word();
}
