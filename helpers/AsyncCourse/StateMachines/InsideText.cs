namespace AsyncCourse.StateMachines;

/// <summary>A flow chart in words, for hosts without pictures.</summary>
internal static class InsideText
{
    /// <summary>The chart in words: a line for each step, and below it what can follow.</summary>
    public static string Of(AsyncFlow flow) =>
        $"{flow.Method}: {flow.Awaits} {(flow.Awaits == 1 ? "await" : "awaits")}\n"
        + string.Join('\n', flow.Steps.Index().SelectMany(step => Lines(flow, step.Index, step.Item)));

    /// <summary>The name of the step with this number.</summary>
    public static string Name(AsyncFlow flow, int number) => flow.Steps[number].Kind switch
    {
        AsyncFlowStepKind.Start => "start",
        AsyncFlowStepKind.Await => $"await {number}",
        AsyncFlowStepKind.Return => "return",
        _ => "failure",
    };

    private static IEnumerable<string> Lines(AsyncFlow flow, int number, AsyncFlowStep step)
    {
        yield return step.Kind switch
        {
            AsyncFlowStepKind.Start => "start: runs on the caller's thread",
            AsyncFlowStepKind.Await => $"await {number}: {step.Text}",
            AsyncFlowStepKind.Return => "return: the task is completed",
            _ => "failure: the task gets the exception",
        };
        if (step.Kind == AsyncFlowStepKind.Await)
        {
            yield return $"  not yet complete: suspended in state {step.State}; the thread goes back to its caller";
        }

        foreach (var next in flow.Edges.Where(edge => edge.From == number))
        {
            yield return $"  {(next.OnException ? "an exception" : step.Kind == AsyncFlowStepKind.Await ? "complete" : "then")}"
                + $" -> {Name(flow, next.To)}";
        }
    }
}
