using System.Runtime.InteropServices;

namespace AsyncCourse.Book;

/// <summary>The whole book: its pages in reading order, and the environment in which they were run.</summary>
/// <param name="Pages">All pages of the book. They link to each other, so all of them must be written.</param>
public sealed record BookContents(IReadOnlyList<BookPage> Pages)
{
    /// <summary>The title of the book.</summary>
    public string Title { get; init; } = "Async, measured";

    /// <summary>The subtitle, shown after the title and a colon, or on a line of its own.</summary>
    public string Subtitle { get; init; } = "from asyncio to C#";

    /// <summary>A few sentences about the course.</summary>
    public string Introduction { get; init; } =
        "Asynchronous programming for people who write Python's asyncio and must now write C#, and for C# people whose async "
        + "code is slow, hangs or throws. In each lesson you first say what will happen, then run it, then see it drawn from "
        + "recorded events. Every figure in the prose is a claim that a cell measured.";

    /// <summary>When the run began; null if nothing was run.</summary>
    public DateTimeOffset? RunAt { get; init; }

    /// <summary>How long the whole run took; null for the sum of the lessons' times.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>The .NET version of the run. Default: this process's version.</summary>
    public string Runtime { get; init; } = RuntimeInformation.FrameworkDescription;

    /// <summary>How many processors the run could use. Default: as many as this process.</summary>
    public int Processors { get; init; } = Environment.ProcessorCount;

    /// <summary>The operating system of the run. Default: this process's system.</summary>
    public string OperatingSystem { get; init; } = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}";
}
