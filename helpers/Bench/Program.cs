using System.CommandLine;
using Bench.Engine;
using Bench.Inside;
using Bench.Kernels;
using Bench.Timelines;
using Course.Usage;

// Measurements start this program again, with this argument, as the process that they measure.
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
