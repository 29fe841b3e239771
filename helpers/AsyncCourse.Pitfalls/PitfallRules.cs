namespace AsyncCourse.Pitfalls;

/// <summary>The pitfalls that are looked for.</summary>
public static class PitfallRules
{
    private const string Vs = "Microsoft.VisualStudio.Threading.Analyzers.";
    private const string Net = "Microsoft.NetCore.Analyzers.";
    private const string Quality = "Microsoft.CodeQuality.Analyzers.";
    private const string Pitfalls = "09-pitfalls";

    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<PitfallRule> All { get; } =
    [
        new("CA1001", $"{Quality}ApiDesignGuidelines.TypesThatOwnDisposableFieldsShouldBeDisposableAnalyzer",
            "This type holds something that must be disposed, and nobody can tell it when. Implement IDisposable.",
            Pitfalls, OnRequest: true),
        new("CA1849", $"{Net}Runtime.UseAsyncMethodInAsyncContext",
            "The thread stands still here, though there is an async way that gives it back. Await that.",
            Pitfalls, OnRequest: true),
        new("CA2000", $"{Net}Runtime.DisposeObjectsBeforeLosingScope",
            "Nobody disposes this. What it holds (a timer, a socket, a place in a list) stays held. Use using.",
            Pitfalls, OnRequest: true),
        new("CA2007", $"{Quality}ApiDesignGuidelines.DoNotDirectlyAwaitATaskAnalyzer",
            "After this await the method goes back to its caller's context. "
                + "A library that needs no context says ConfigureAwait(false).",
            Pitfalls, OnRequest: true),
        new("CA2008", $"{Net}Tasks.DoNotCreateTasksWithoutPassingATaskSchedulerAnalyzer",
            "Where this runs depends on who calls it: it takes the caller's scheduler. Use Task.Run, or name a scheduler.",
            Pitfalls),
        new("CA2012", $"{Net}Tasks.UseValueTasksCorrectlyAnalyzer",
            "A ValueTask is good for one await, and right away. For anything else, turn it into a task with AsTask().", Pitfalls),
        new("CA2016", "Microsoft.NetCore.CSharp.Analyzers.Runtime.CSharpForwardCancellationTokenToInvocationsAnalyzer",
            "This method is given a token and doesn't pass it on, so that cancelling doesn't reach this call.",
            "05-structured-concurrency"),
        new("CA2024", $"{Net}Runtime.DoNotUseEndOfStreamInAsyncMethodsAnalyzer",
            "EndOfStream reads, and the thread stands still until something comes. Let ReadLineAsync give null instead.",
            "06-streams-and-pipelines"),
        new("CA2025", $"{Quality}QualityGuidelines.DoNotPassDisposablesIntoUnawaitedTasksAnalyzer",
            "This is disposed while a task that nobody waits for may still use it. Await the task before the scope ends.",
            Pitfalls),
        new("CS1998", "",
            "An async method without await runs to its end on the caller's thread: it only looks asynchronous.", Pitfalls),
        new("CS4014", "",
            "Nobody waits for this call: the next line runs before it is done, and its exception is lost. Await it.", Pitfalls),
        new("VSTHRD002", $"{Vs}VSTHRD002UseJtfRunAnalyzer",
            "The thread stands still until the task is done. If the task needs this very thread, both wait for ever. Use await.",
            Pitfalls),
        new("VSTHRD011", $"{Vs}CSharpVSTHRD011UseAsyncLazyAnalyzer",
            "The first caller's context runs this factory, and everybody gets its failure. "
                + "Whoever blocks on the value in a one-thread context may wait for ever.",
            Pitfalls, OnRequest: true),
        new("VSTHRD100", $"{Vs}VSTHRD100AsyncVoidMethodAnalyzer",
            "Nobody can wait for an async void method, and nobody can catch its exception: it ends the process. Return a Task.",
            Pitfalls),
        new("VSTHRD101", $"{Vs}VSTHRD101AsyncVoidLambdaAnalyzer",
            "This async lambda is taken for an Action, so it is async void: nobody waits for it, nobody can catch its exception.",
            Pitfalls),
        new("VSTHRD103", $"{Vs}VSTHRD103UseAsyncOptionAnalyzer",
            "The thread stands still here, though the method is async and could give it back. Await the async way.", Pitfalls),
        new("VSTHRD107", $"{Vs}VSTHRD107AwaitTaskWithinUsingExpressionAnalyzer",
            "using disposes the task here, not what the task will give. An await is missing.", Pitfalls),
        new("VSTHRD110", $"{Vs}CSharpVSTHRD110ObserveResultOfAsyncCallsAnalyzer",
            "Nobody looks at this task: when it fails, nobody hears of it. Keep it, and await it.", Pitfalls),
        new("VSTHRD114", $"{Vs}CSharpVSTHRD114AvoidReturningNullTaskAnalyzer",
            "Whoever awaits null gets a NullReferenceException. Return Task.CompletedTask or Task.FromResult.", Pitfalls),
    ];
}
