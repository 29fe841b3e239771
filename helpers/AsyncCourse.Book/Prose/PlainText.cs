using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AsyncCourse.Book.Prose;

/// <summary>Extracts the text of Markdown without its markup.</summary>
internal static class PlainText
{
    /// <summary>The text of a paragraph or heading in one line.</summary>
    /// <param name="inline">The content; null is treated as empty.</param>
    public static string Of(ContainerInline? inline)
    {
        var text = new StringBuilder();
        foreach (var piece in inline?.Descendants() ?? [])
        {
            _ = piece switch
            {
                LiteralInline literal => text.Append(literal.Content),
                CodeInline code => text.Append(code.Content),
                HtmlEntityInline entity => text.Append(entity.Transcoded),
                AutolinkInline link => text.Append(link.Url),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString().Trim();
    }
}
