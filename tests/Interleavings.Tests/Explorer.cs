using Microsoft.Coyote;
using Microsoft.Coyote.SystematicTesting;

namespace Interleavings.Tests;

/// <summary>
/// Runs a scenario many times with Microsoft Coyote, which decides at each await and lock who goes next, and so meets orders
/// that a real scheduler shows once in a month.
/// </summary>
internal static class Explorer
{
    private const uint Seed = 20;

    /// <summary>Explores a scenario.</summary>
    /// <param name="scenario">What to run; it reports what is wrong by <c>Specification.Assert</c>.</param>
    /// <param name="schedules">How many orders to try.</param>
    /// <returns>What was found: empty if nothing.</returns>
    public static IReadOnlyList<string> Explore(Func<Task> scenario, uint schedules = 200)
    {
        // A deadlock found by waiting would depend on the machine; without uncontrolled code, Coyote knows.
        var configuration = Configuration.Create()
            .WithTestingIterations(schedules)
            .WithRandomGeneratorSeed(Seed)
            .WithTelemetryEnabled(false)
            .WithPartiallyControlledConcurrencyAllowed(false)
            .WithPotentialDeadlocksReportedAsBugs(false);
        using var engine = TestingEngine.Create(configuration, scenario);
        engine.Run();
        return [.. engine.TestReport.BugReports.Concat(engine.TestReport.InternalErrors)];
    }
}
