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
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);
}
