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
        var model = draft.GetSemanticModel(draft.SyntaxTrees[0]);
        if (IsInNumber(model.SyntaxTree, position))
        {
            return new(position, position, []);
        }

        if (CursorPlace.Find(model.SyntaxTree.GetRoot(cancellationToken), position) is not { } place)
        {
            return null;
        }

        var before = place.Name?.Identifier ?? place.Left;
        return (NamespaceCompletion.Find(model, before, cancellationToken)
            ?? MemberCompletion.Find(model, before, cancellationToken)
            ?? NameCompletion.Find(model, place, cancellationToken)) is { } found
            ? Answer(found, place.Typed, position)
            : null;
    }

    private static bool IsInNumber(SyntaxTree draft, int position) =>
        position > 0
        && draft.GetRoot().FindToken(position - 1) is var token
        && token.IsKind(SyntaxKind.NumericLiteralToken)
        && token.Span.End == position;

    private static CompletionAnswer? Answer(IEnumerable<Suggestion> found, string typed, int position)
    {
        CompletionCandidate[] candidates =
        [
            .. found
                .DistinctBy(it => it.Text)
                .Where(it => it.Filter.Contains(typed, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(it => it.Filter.StartsWith(typed, StringComparison.Ordinal))
                .ThenByDescending(it => it.Filter.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .ThenBy(it => it.Sort, StringComparer.OrdinalIgnoreCase)
                .ThenBy(it => it.Sort, StringComparer.Ordinal)
                .Take(CompletionFinder.Most)
                .Select(it => new CompletionCandidate(it.Text, it.Kind)),
        ];

        // If no name starts with the typed text, the editor services find others, by capital letters or despite a typing mistake.
        return candidates.Length > 0 && candidates[0].Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
            ? new(position - typed.Length, position, candidates)
            : null;
    }
}
