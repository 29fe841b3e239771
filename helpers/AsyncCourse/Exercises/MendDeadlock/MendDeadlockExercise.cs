namespace AsyncCourse.Exercises;

/// <summary>Lesson 09: greet on a one-thread loop, without holding the thread that the greeting needs.</summary>
internal sealed class MendDeadlockExercise() : Exercise<MendDeadlockExercise.GreetAsync>(lesson: 9, "mend-deadlock")
{
    internal delegate Task<string> GreetAsync(Func<Task<string>> load);

    private static readonly Opening Asked = new("Called on a loop with one thread.");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override IReadOnlyList<string> Hints =>
    [
        "load() wants to go on with a turn on the loop's thread. Who has that thread while .Result waits?",
        "Task.Run(load).Result ends the deadlock, and still holds the loop's thread: nobody else gets a turn meanwhile.",
        "Make the method async, and write $\"Hello, {await load()}\".",
    ];

    protected override async Task<Verdict> CheckAsync(GreetAsync greet)
    {
        var text = "";
        var turns = 0;
        var seen = await LoopWatchdog.RunUntilDeadlockAsync(new EventLoop(), MainAsync, Patience);
        if (seen is { Ended: false, IsBlocked: false })
        {
            RunningCheck.Current?.GiveUp();
        }

        return seen switch
        {
            { IsDeadlock: true } => Asked.No(
                $"After {seen.Elapsed.ToText()} the loop's only thread still stood in your method, "
                    + "and the rest of load waited for a turn on it."),
            { Ended: false } => Asked.No(
                $"After {seen.Elapsed.ToText()} your method had not finished. Something in it waits for what never comes."),
            { Problem: { } problem } => Asked.No($"Your method threw {problem.GetType().Name}: {problem.Message}"),
            _ when text != "Hello, reader" => Asked.No($"Your method gave '{text}'; wanted is 'Hello, reader'."),
            _ when turns == 0 => Asked.No(
                "It ended, but your method held the loop's thread until it was done: nobody else got a turn. Wanted is await."),
            _ => Asked.Passed($"It ended, and others had {turns} turns while it waited."),
        };

        async Task MainAsync()
        {
            var greeting = greet(LoadAsync);
            while (!greeting.IsCompleted)
            {
                await Task.Delay(5);
                turns++;
            }

            text = await greeting;
        }
    }

    private static async Task<string> LoadAsync()
    {
        await Task.Delay(100);
        return "reader";
    }
}
