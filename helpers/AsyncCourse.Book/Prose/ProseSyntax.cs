using Markdig;
using Markdig.Syntax;

namespace AsyncCourse.Book.Prose;

/// <summary>The Markdown that lessons are written in: CommonMark, tables, task lists, struck text, GitHub's notes.</summary>
internal static class ProseSyntax
{
    /// <summary>Reads and renders it; stateless.</summary>
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .UsePipeTables().UseTaskLists().UseEmphasisExtras().UseAutoLinks().UseAlertBlocks().Build();

    /// <summary>Reads a cell.</summary>
    /// <param name="markdown">Its text.</param>
    /// <exception cref="ArgumentException">The text is nested more deeply than the library reads.</exception>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>Reads a cell, or nothing of a cell that can't be read.</summary>
    /// <param name="markdown">Its text.</param>
    public static IEnumerable<Block> BlocksOf(string markdown)
    {
        try
        {
            return Parse(markdown);
        }
        catch (Exception)
        {
            // Whatever the Markdown library throws, the text has no title and no summary that it could give.
            return [];
        }
    }
}
