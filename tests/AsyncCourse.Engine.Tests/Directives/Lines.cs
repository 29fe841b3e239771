using System.Collections.Concurrent;

namespace AsyncCourse.Engine.Tests.Directives;

/// <summary>Progress that can be read back.</summary>
internal sealed class Lines : IProgress<string>
{
    private readonly ConcurrentQueue<string> _all = new();

    public IReadOnlyList<string> All => [.. _all];

    public void Report(string value) => _all.Enqueue(value);
}
