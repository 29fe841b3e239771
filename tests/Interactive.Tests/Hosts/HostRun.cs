using AsyncCourse.Engine.Documents;

namespace Interactive.Tests.Hosts;

/// <summary>A lesson that a host has executed.</summary>
/// <param name="Executed">The notebook, with its outputs.</param>
/// <param name="Elapsed">From the first cell's start to the last one's end.</param>
internal sealed record HostRun(Notebook Executed, TimeSpan Elapsed);
