using System.Runtime.InteropServices;

namespace AsyncCourse.Book;

/// <summary>The whole book: its pages in reading order, and the circumstances under which they were run.</summary>
/// <param name="Pages">Every page that the book is to have. Pages link to each other, so each of them has to be written.</param>
public sealed record BookContents(IReadOnlyList<BookPage> Pages)
{
    /// <summary>The book's title.</summary>
    public string Title { get; init; } = "Async, measured";

    /// <summary>What follows the title after a colon, or on a line of its own.</summary>
    public string Subtitle { get; init; } = "from asyncio to C#";

    /// <summary>What the course is, in a few sentences.</summary>
    public string Introduction { get; init; } =
        "Asynchronous programming for people who write Python's asyncio and must now write C#, and for C# people whose async "
        + "code is slow, hangs or throws. In each lesson you first say what will happen, then run it, then see it drawn from "
        + "recorded events. Every figure in the prose is a claim that a cell measured.";

    /// <summary>When the run began; null if nothing was run.</summary>
    public DateTimeOffset? RunAt { get; init; }

    /// <summary>How long the whole run took; null adds up the lessons.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>What the lessons ran on. Default: this process's .NET.</summary>
    public string Runtime { get; init; } = RuntimeInformation.FrameworkDescription;

    /// <summary>How many processors the run could use. Default: this process's.</summary>
    public int Processors { get; init; } = Environment.ProcessorCount;

    /// <summary>Which system the run was on. Default: this process's.</summary>
    public string OperatingSystem { get; init; } = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}";
}
