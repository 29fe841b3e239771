using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Language;

/// <summary>
/// Completes with the compiler alone, which is loaded already once cells have run. The editor services give the same answers, but
/// take a second to load.
/// </summary>
internal static class CompilerCompletion
{
    /// <summary>Completes the text before the cursor, if the compiler knows as much as the editor services.</summary>
    /// <param name="draft">The unfinished cell, compiled after those that ran.</param>
    /// <param name="position">The cursor, in UTF-16 characters from the cell's start.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The answer; null if the editor services must be asked.</returns>
    public static CompletionAnswer? Find(CSharpCompilation draft, int position, CancellationToken cancellationToken)
    {
        if (position == 0)
        {
            return null;
        }

        var model = draft.GetSemanticModel(draft.SyntaxTrees[0]);
        var before = model.SyntaxTree.GetRoot(cancellationToken).FindToken(position - 1);
        if (before.Span.End != position)
        {
            return null;
        }

        return (NamespaceCompletion.Find(model, before, cancellationToken)
            ?? MemberCompletion.Find(model, before, cancellationToken)
            ?? NameCompletion.Find(model, before)) is { } names
            ? Answer(names, before.IsKind(SyntaxKind.DotToken) ? "" : before.Text, position)
            : null;
    }

    private static CompletionAnswer? Answer(IEnumerable<CompletionCandidate> names, string typed, int position)
    {
        CompletionCandidate[] candidates =
        [
            .. names
                .DistinctBy(name => name.Text)
                .Where(name => name.Text.Contains(typed, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(name => name.Text.StartsWith(typed, StringComparison.Ordinal))
                .ThenByDescending(name => name.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .ThenBy(name => name.Text, StringComparer.OrdinalIgnoreCase)
                .ThenBy(name => name.Text, StringComparer.Ordinal)
                .Take(CompletionFinder.Most),
        ];

        // If no name starts with the typed text, the editor services find others, by capital letters or despite a typing mistake.
        return candidates.Length > 0 && candidates[0].Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
            ? new(position - typed.Length, position, candidates)
            : null;
    }
}
