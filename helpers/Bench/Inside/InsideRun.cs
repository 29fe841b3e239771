using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Course.Usage;

namespace Bench.Inside;

/// <summary>
/// Runs the benchmarks, in this process: a process for each would have to be built first, which takes longer than it all.
/// </summary>
internal static class InsideRun
{
    private static readonly Type[] Parts =
        [typeof(SpanCosts), typeof(ClaimCosts), typeof(FormatterCosts), typeof(HighlighterCosts), typeof(CodecCosts)];

    /// <summary>What there is to measure, as a user may name it.</summary>
    public static IEnumerable<string> Names => Parts.Select(part => part.Name.Replace("Costs", "").ToLowerInvariant());

    /// <summary>Measures, and shows one table.</summary>
    /// <param name="part">A piece of the names of those wanted; empty for all.</param>
    /// <param name="job">How often each is run.</param>
    /// <exception cref="UsageException">No name has that piece.</exception>
    /// <exception cref="FailureException">One of them failed.</exception>
    public static string Run(string part, Job job)
    {
        var folder = Directory.CreateTempSubdirectory("bench-");
        try
        {
            var config = ManualConfig.CreateEmpty()
                .AddJob(job.WithToolchain(InProcessEmitToolchain.DontLogOutput))
                .AddFilter(new SimpleFilter(benchmark =>
                    $"{benchmark.Descriptor.Type.Name}.{benchmark.Descriptor.WorkloadMethod.Name}"
                        .Contains(part, StringComparison.OrdinalIgnoreCase)))
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddColumn(
                    TargetMethodColumn.Type, TargetMethodColumn.Method, StatisticColumn.Mean, StatisticColumn.Error,
                    StatisticColumn.StdDev)
                .AddColumnProvider(DefaultColumnProviders.Metrics)
                .AddLogger(NullLogger.Instance)
                .WithArtifactsPath(folder.FullName)
                .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);
            var summary = BenchmarkRunner.Run(Parts, config)[0];
            if (summary.Reports.Length == 0)
            {
                throw new UsageException(
                    $"There is nothing to measure with '{part}' in its name. There are: {string.Join(", ", Names)}.");
            }

            if (summary.Reports.FirstOrDefault(report => !report.Success) is { } failed)
            {
                throw new FailureException($"{failed.BenchmarkCase.DisplayInfo} failed; there are no figures.");
            }

            var table = new AccumulationLogger();
            MarkdownExporter.Console.ExportToLog(summary, table);
            return table.GetLog().Trim();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
