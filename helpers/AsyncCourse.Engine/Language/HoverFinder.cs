using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.QuickInfo;

namespace AsyncCourse.Engine.Language;

/// <summary>Asks Roslyn what the name at the cursor is.</summary>
internal static class HoverFinder
{
    public static async Task<string?> FindAsync(Document document, int position, CancellationToken cancellationToken)
    {
        var service = QuickInfoService.GetService(document);
        var item = service is null ? null : await service.GetQuickInfoAsync(document, position, cancellationToken);
        return item is null ? null : string.Join("\n\n", item.Sections.Select(section => section.Text.Trim()));
    }
}
