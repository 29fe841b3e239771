using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace AsyncCourse.Engine.Language;

/// <summary>Asks Roslyn what could stand at the cursor.</summary>
internal static class CompletionFinder
{
    internal const int Most = 500;

    public static async Task<CompletionAnswer> FindAsync(Document document, int position, CancellationToken cancellationToken)
    {
        var service = CompletionService.GetService(document)
            ?? throw new InvalidOperationException("Roslyn's completion service for C# is missing.");
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var list = await service.GetCompletionsAsync(document, position, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        if (list.ItemsList.Count == 0)
        {
            return new(position, position, []);
        }

        var typed = text.ToString(list.Span);
        var isMember = IsMember(text, list.Span.Start);
        CompletionItem[] items = [.. list.ItemsList.Where(item => IsOffered(item, isMember))];
        // Roslyn's own filter keeps only the best kind of match; a person who types `Wri` wants to see WriteLine too.
        var candidates = items
            .Where(item => item.FilterText.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .Concat(service.FilterItems(document, [.. items], typed))
            .OrderByDescending(item => item.FilterText.StartsWith(typed, StringComparison.Ordinal))
            .ThenByDescending(item => item.FilterText.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .ThenBy(item => item.SortText, StringComparer.OrdinalIgnoreCase)
            .ThenBy(item => item.SortText, StringComparer.Ordinal)
            .Select(item => new CompletionCandidate(Inserted(item), item.Tags.FirstOrDefault("text").ToLowerInvariant()))
            .DistinctBy(candidate => candidate.Text)
            .Take(Most);
        return new(list.Span.Start, list.Span.End, [.. candidates]);
    }

    // After a dot, an editor may do more with an item than insert its text: `x.byte` becomes `((byte)x)`, `rows.foreach` becomes
    // a loop. The text alone doesn't compile.
    private static bool IsMember(SourceText text, int start) => start > 0 && text[start - 1] == '.';

    // A snippet such as `cw` stands for a text that only a C# editor knows.
    private static bool IsOffered(CompletionItem item, bool isMember) =>
        !item.Tags.Contains(WellKnownTags.Snippet) && (!isMember || !item.IsComplexTextEdit);

    // What the list shows ("List<>", "Where<>") is not always what belongs in the text.
    private static string Inserted(CompletionItem item) =>
        item.Properties.TryGetValue("InsertionText", out var inserted) ? inserted
        : item.DisplayTextSuffix == ":" ? item.DisplayText + ":"
        : item.DisplayText;
}
