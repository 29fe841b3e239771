using Markdig;
using Markdig.Syntax;

namespace AsyncCourse.Book.Prose;

/// <summary>
/// The Markdown syntax that lessons are written in: CommonMark, tables, task lists, strikethrough, GitHub's alerts.
/// </summary>
internal static class ProseSyntax
{
    /// <summary>The pipeline that parses and renders it. It has no state.</summary>
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .UsePipeTables().UseTaskLists().UseEmphasisExtras().UseAutoLinks().UseAlertBlocks().Build();

    /// <summary>Parses a cell.</summary>
    /// <param name="markdown">The text of the cell.</param>
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
