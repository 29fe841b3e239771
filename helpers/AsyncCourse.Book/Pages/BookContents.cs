using System.Runtime.InteropServices;

namespace AsyncCourse.Book;

/// <summary>The whole book: its pages in reading order, and the circumstances under which they were run.</summary>
/// <param name="Pages">Every page that the book is to have. Pages link to each other, so each of them has to be written.</param>
public sealed record BookContents(IReadOnlyList<BookPage> Pages)
{
    /// <summary>The book's title.</summary>
    public string Title { get; init; } = "Async, measured";

    /// <summary>The line under the title.</summary>
    public string Subtitle { get; init; } = "From asyncio to C#";

    /// <summary>When the run began; null if nothing was run.</summary>
    public DateTimeOffset? RunAt { get; init; }

    /// <summary>What the lessons ran on. Default: this process's .NET.</summary>
    public string Runtime { get; init; } = RuntimeInformation.FrameworkDescription;

    /// <summary>How many processors the run could use. Default: this process's.</summary>
    public int Processors { get; init; } = Environment.ProcessorCount;
}
