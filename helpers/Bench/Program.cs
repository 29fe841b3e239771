using System.CommandLine;
using Bench.Engine;
using Bench.Inside;
using Bench.Kernels;
using Bench.Timelines;
using Course.Usage;

// The other side of a measurement, which this program starts itself.
if (args is [PlainScripting.Name, var mix, var cells])
{
    await PlainScripting.RunAsync(mix, cells);
    return ExitCode.Success;
}

return await Course.Usage.CommandLine.RunAsync(
    "bench",
    new RootCommand("Measures the course's own machinery, here and now.")
    {
        EngineVerb.Create(),
        InsideVerb.Create(),
        KernelVerb.Create(),
        TimelineVerb.Create(),
    },
    args);
