using AsyncCourse.Book.Highlighting;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AsyncCourse.Book.Prose;

/// <summary>Makes code in the prose look like code in cells.</summary>
internal sealed class CodeBlocks : HtmlObjectRenderer<CodeBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        var language = (obj as FencedCodeBlock)?.Info;
        renderer.EnsureLine();
        renderer.Write("<div class=\"listing\"><pre><code>")
            .Write(CodeHtml.Render(obj.Lines.ToString(), language))
            .WriteLine("</code></pre></div>");
    }
}
