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
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);
}
