using AsyncCourse.Engine.Documents;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AsyncCourse.Book.Prose;

/// <summary>Renders one page's prose as HTML, cell by cell, and collects the headings for the page's contents.</summary>
/// <param name="links">Adapts the links and pictures to the folder of the book.</param>
internal sealed class ProseRenderer(ProseLinks links)
{
    private readonly HeadingIds _ids = new();
    private readonly List<ProseHeading> _headings = [];
    private bool _hasTitle;

    /// <summary>The headings so far, without the title of the lesson.</summary>
    public IReadOnlyList<ProseHeading> Headings => _headings;

    /// <summary>
    /// The cell as HTML. The page's first heading of level 1 is left out, because the page shows it as its title.
    /// </summary>
    /// <param name="cell">The Markdown cell.</param>
    public string Render(NotebookCell cell)
    {
        var (sections, hadTitle) = (_headings.Count, _hasTitle);
        try
        {
            return Render(ProseSyntax.Parse(cell.Source), new ProsePictures(cell, links));
        }
        catch (Exception refusal)
        {
            // The rest of the page is to be read all the same. The headings of this cell are not on it.
            _headings.RemoveRange(sections, _headings.Count - sections);
            _hasTitle = hadTitle;
            return AsWritten.Render(cell.Source, refusal);
        }
    }

    private string Render(MarkdownDocument document, ProsePictures pictures)
    {
        foreach (var heading in document.Descendants<HeadingBlock>().ToList())
        {
            Settle(heading);
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Settle(link, pictures);
        }

        foreach (var html in document.Descendants<HtmlInline>())
        {
            html.Tag = pictures.Settle(html.Tag);
        }

        foreach (var block in document.Descendants<HtmlBlock>())
        {
            block.Lines = new StringLineGroup(pictures.Settle(block.Lines.ToString()));
        }

        return Write(document);
    }

    private static string Write(MarkdownDocument document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        ProseSyntax.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeBlocks());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new Tables());
        renderer.Render(document);
        return writer.ToString();
    }

    private void Settle(HeadingBlock heading)
    {
        if (heading.Level == 1 && !_hasTitle)
        {
            _hasTitle = true;
            heading.Parent!.Remove(heading);
            return;
        }

        // A page has one title. Further headings of level 1 become sections.
        heading.Level = Math.Max(2, heading.Level);
        var text = PlainText.Of(heading.Inline);
        var entry = new ProseHeading(heading.Level, text, _ids.For(text));
        heading.GetAttributes().Id = entry.Id;
        _headings.Add(entry);
    }

    private void Settle(LinkInline link, ProsePictures pictures)
    {
        var address = link.Url ?? "";
        if (!link.IsImage)
        {
            link.Url = links.Link(address);
        }
        else if (pictures.Address(address) is { } picture)
        {
            link.Url = picture;
        }
        else
        {
            var name = PlainText.Of(link) is { Length: > 0 } alternative ? alternative : "a picture";
            link.ReplaceBy(new HtmlInline(ProsePictures.Elsewhere(address, name)), copyChildren: false);
        }
    }
}
