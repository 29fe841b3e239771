using System.Diagnostics;
using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;
using Bench.Clients;

namespace Bench.Kernels;

/// <summary>
/// Measures a kernel as a front end sees it: through its sockets, signing every message and waiting for every answer.
/// </summary>
internal static class KernelMeasurement
{
    private const int Warmed = 50;
    private const int LaterCompletions = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // A kernel that hasn't stopped by then won't stop at all.
    private static readonly TimeSpan InterruptPatience = TimeSpan.FromSeconds(15);

    // How long a person looks at a notebook before typing. Kernels use this time to get ready.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(4);

    /// <summary>Starts the kernel several times and takes the medians.</summary>
    /// <param name="command">The command that starts the kernel.</param>
    /// <param name="runs">How often to start it.</param>
    /// <param name="cells">How many cells to run after the first one, in each run.</param>
    /// <param name="cancellationToken">Cancels the measurement between two starts.</param>
    /// <exception cref="KernelClientException">The kernel can't be started, or doesn't answer.</exception>
    public static KernelFigures Run(KernelCommand command, int runs, int cells, CancellationToken cancellationToken)
    {
        var figures = new List<KernelFigures>();
        for (var run = 0; run < runs; run++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Once an interrupt has had no effect, it isn't tried again, because each try takes the whole time limit.
            var tryInterrupt = figures.All(figure => figure.Interrupt.Otherwise is null);
            figures.Add(Measure(command, cells, tryInterrupt));
        }

        return new KernelFigures(
            Median(figures.Select(figure => figure.Ready)),
            Median(figures.Select(figure => figure.FirstCell)),
            Median(figures.Select(figure => figure.WarmCell)),
            Median(figures.Select(figure => figure.LateCell)),
            MedianOrNone(figures.Select(figure => figure.FirstCompletion)),
            MedianOrNone(figures.Select(figure => figure.LaterCompletion)),
            new InterruptFigure(
                MedianOrNone(figures.Select(figure => figure.Interrupt.Time)),
                figures.Select(figure => figure.Interrupt.Otherwise).FirstOrDefault(otherwise => otherwise is not null)),
            figures.Select(figure => figure.WorkingSet).Order().ElementAt(figures.Count / 2));
    }

    private static KernelFigures Measure(KernelCommand command, int cells, bool tryInterrupt)
    {
        var samples = KernelSamples.In(command.Language);
        var begun = Stopwatch.GetTimestamp();
        using var client = KernelClient.Start(command, Patience);
        var ready = Stopwatch.GetElapsedTime(begun, client.Answered);
        var first = Time(() => client.Execute(KernelSamples.Sum(0)));
        var warm = Enumerable.Range(1, cells).Select(number => Time(() => client.Execute(KernelSamples.Sum(number)))).ToList();

        TimeSpan? firstCompletion = null, laterCompletion = null;
        if (samples.Completed is { } code)
        {
            Thread.Sleep(Idle);
            firstCompletion = Time(() => Complete(client, code));
            laterCompletion = Median([.. Enumerable.Range(0, LaterCompletions).Select(_ => Time(() => Complete(client, code)))]);
        }

        var memory = client.Process.WorkingSet;
        var interrupt = tryInterrupt && samples.EndlessLoop is { } loop
            ? Interrupt(client, command, loop)
            : InterruptFigure.NotTried;
        if (interrupt.Otherwise is null)
        {
            client.Shutdown();
        }

        return new(
            ready, first, Median(warm.Take(Warmed)), Median(warm.TakeLast(Warmed)), firstCompletion, laterCompletion,
            interrupt, memory);
    }

    private static void Complete(KernelClient client, string code) => client.Ask(
        KernelChannel.Shell, "complete_request", new JsonObject { ["code"] = code, ["cursor_pos"] = code.Length });

    private static InterruptFigure Interrupt(KernelClient client, KernelCommand command, string loop)
    {
        var cell = client.Begin(loop);
        client.AwaitConsole(cell, "1");
        client.Patience = InterruptPatience;
        try
        {
            return new(Time(() => Interrupt(client, cell, command.InterruptsByMessage)), null);
        }
        catch (KernelClientException)
        {
            return new(null, client.Process.HasExited ? "ended" : "went on");
        }
    }

    private static void Interrupt(KernelClient client, string cell, bool byMessage)
    {
        if (byMessage)
        {
            client.Ask(KernelChannel.Control, "interrupt_request", []);
        }
        else
        {
            client.Process.Signal();
        }

        client.Finish(cell);
    }

    private static TimeSpan Time(Action work)
    {
        var begun = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(begun);
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        TimeSpan[] sorted = [.. times.Order()];
        return sorted[sorted.Length / 2];
    }

    private static TimeSpan? MedianOrNone(IEnumerable<TimeSpan?> times)
    {
        List<TimeSpan> known = [.. times.OfType<TimeSpan>()];
        return known.Count == 0 ? null : Median(known);
    }
}
