using System.CommandLine;
using Course.Bench.Engine;
using Course.Bench.Kernels;
using Course.Bench.Timelines;

namespace Course.Bench;

/// <summary><c>course bench</c>: measurements that a reader can repeat.</summary>
internal static class BenchVerb
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new("bench", "Measures the course's own machinery, here and now.")
    {
        EngineVerb.Create(),
        KernelBenchVerb.Create(),
        TimelineVerb.Create(),
    };
}
