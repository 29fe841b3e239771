namespace AsyncCourse;

/// <summary>What a child process may use. Null means as much as this process.</summary>
public sealed record ChildLimits
{
    /// <summary>Whether this system can limit file descriptors: Linux and macOS can.</summary>
    public static bool CanLimitDescriptors => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>
    /// How many file descriptors may be open at once. The runtime and the standard streams take some of them, and loading an
    /// assembly takes one for a moment.
    /// </summary>
    public int? FileDescriptors { get; init; }

    /// <summary>
    /// How many processors the runtime believes it has. Its thread pool starts that many threads without hesitation.
    /// </summary>
    public int? Processors { get; init; }

    /// <summary>How many threads the thread pool starts without hesitation.</summary>
    public int? MinThreads { get; init; }

    /// <summary>How many threads the thread pool may have.</summary>
    public int? MaxThreads { get; init; }
}
