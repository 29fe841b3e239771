using System.Globalization;

namespace AsyncCourse.CPython;

/// <summary>Runs a job with the first Python that can; without one, shows its recording.</summary>
/// <param name="settings">Where to look for Python and for recordings.</param>
/// <param name="time">The clock for the date of a run.</param>
/// <param name="memory">What earlier runs of this session have learned; null for nothing.</param>
internal sealed class PythonSide(PythonSettings settings, TimeProvider time, PythonMemory? memory = null)
{
    private readonly PythonRecordings _recordings = new(settings.Recordings);
    private readonly PythonMemory _memory = memory ?? new();

    public async Task<PythonRun> RunAsync(PythonJob job, CancellationToken cancellationToken)
    {
        List<string> refusals = [], strangers = [];
        foreach (var interpreter in _memory.Sort(settings.Search.Candidates()))
        {
            var outcome = await PythonProcess.RunAsync(interpreter, job, cancellationToken).ConfigureAwait(false);
            _memory.Learn(interpreter, outcome);
            if (outcome.HasRun)
            {
                return await KeepAsync(job, Live(job, outcome)).ConfigureAwait(false);
            }

            if (outcome.Events.Hello is { } hello)
            {
                refusals.Add(hello.Refusal);
            }
            else
            {
                strangers.Add($"{interpreter.File} is no Python 3 that starts");
            }
        }

        return Recorded(job, Why(refusals, strangers));
    }

    private PythonRun Live(PythonJob job, PythonOutcome outcome)
    {
        var hello = outcome.Events.Hello!;
        return new()
        {
            Text = outcome.Text,
            Errors = hello.WithoutFolders(outcome.Errors),
            Problem = Problem(job, outcome),
            Version = hello.Version,
            Kind = hello.Kind,
            Modules = hello.Modules,
            When = time.GetLocalNow(),
            IsLive = true,
            Processors = Environment.ProcessorCount,
            Elapsed = outcome.Events.Elapsed ?? (outcome.ExitCode is null ? job.TimeLimit : outcome.Events.Last),
            Timeline = Timeline.FromRecorded(job.Title(hello.Version), outcome.Events.Spans, outcome.Events.Marks),
        };
    }

    private static string? Problem(PythonJob job, PythonOutcome outcome) => (outcome.ExitCode, outcome.Events.Elapsed) switch
    {
        (null, _) => $"The snippet was stopped: it had not ended after {job.TimeLimit.ToText()}. "
            + "A larger timeLimit gives it longer.",
        ({ } code, null) => string.Create(
            CultureInfo.InvariantCulture,
            $"Python ended with exit code {code} before the snippet did, as it does after a crash or os._exit. "
            + $"How long the snippet ran is known up to its last span or mark only."),
        _ => null,
    };

    private async Task<PythonRun> KeepAsync(PythonJob job, PythonRun run)
    {
        if (settings.IsRecording && run.Problem is null)
        {
            await _recordings.SaveAsync(job, run).ConfigureAwait(false);
        }

        return run;
    }

    private PythonRun Recorded(PythonJob job, string why)
    {
        var (recording, problem) = _recordings.Find(job);
        return recording?.ToRun(job, why) ?? new PythonRun
        {
            WhyNotLive = why,
            Problem = $"There is nothing to show: {why}, and {problem}. Install CPython 3.11 or newer"
                + (job.Requires.Count == 0 ? "" : $" with {string.Join(" and ", job.Requires)}")
                + $", or name one in the environment variable {CourseVariable.Python}.",
        };
    }

    private string Why(List<string> refusals, List<string> strangers) => settings.Search switch
    {
        { IsNone: true } => $"{CourseVariable.Python} is none",
        { Chosen: not null } => $"{CourseVariable.Python}: {refusals.Concat(strangers).First()}",
        _ => refusals.Count == 0 ? "no Python was found here" : $"here, {string.Join(" and ", refusals.Distinct())}",
    };
}
