using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Workers;

/// <summary>How workers are started and what they may use.</summary>
/// <param name="FileName">The program to start.</param>
/// <param name="Arguments">Its arguments; the pipe's name is added as the last one.</param>
public sealed record WorkerOptions(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>Environment variables to add to this process's own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How much memory a worker may use, in bytes. Default: half of the machine's, at most 4 GiB.</summary>
    public long MemoryLimit { get; init; } = Math.Min(4L << 30, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2);

    /// <summary>How much console text one cell may show, in UTF-16 characters. Default: 1,000,000.</summary>
    public int OutputLimit { get; init; } = 1_000_000;

    /// <summary>How long a worker may take to answer at its start. Default: 60 s.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an interrupted cell may take to end before its process is ended. Default: 5 s.</summary>
    public TimeSpan InterruptLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What a person can do about a cell that was stopped, a sentence that the cell's error ends with; null for nothing. Default:
    /// nothing, for only the host knows where its limits are set.
    /// </summary>
    public Func<StopReason, string?> Advise { get; init; } = _ => null;
}
