using AsyncCourse.Engine.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.QuickInfo;

namespace AsyncCourse.Engine.Language;

/// <summary>Asks Roslyn what the name at the cursor is.</summary>
internal static class HoverFinder
{
    /// <summary>The text that is shown if there is no documentation.</summary>
    internal const string NoDocumentation =
        "(What it does stands in the .NET SDK's reference packs, and they are not installed here.)";

    public static async Task<string?> FindAsync(Document document, int position, CancellationToken cancellationToken)
    {
        var service = QuickInfoService.GetService(document);
        var item = service is null
            ? null
            : await service.GetQuickInfoAsync(document, position, cancellationToken).ConfigureAwait(false);
        if (item is null)
        {
            return null;
        }

        var text = string.Join("\n\n", item.Sections.Select(section => section.Text.Trim()).Where(section => section.Length > 0));
        return !FrameworkDocumentation.Installed.IsInstalled
            && await IsUndocumentedAsync(item, document, position, cancellationToken).ConfigureAwait(false)
            ? $"{text}\n\n{NoDocumentation}"
            : text;
    }

    private static async Task<bool> IsUndocumentedAsync(
        QuickInfoItem item, Document document, int position, CancellationToken cancellationToken) =>
        item.Sections.All(section => section.Kind != QuickInfoSectionKinds.DocumentationComments)
        && await SymbolFinder.FindSymbolAtPositionAsync(document, position, cancellationToken).ConfigureAwait(false) is { } symbol
        && symbol.Locations.Any(location => location.IsInMetadata);
}
