namespace AsyncCourse.Exercises;

/// <summary>Lesson 09: a greeting on a one-thread loop, without holding the thread that it needs.</summary>
internal sealed class MendDeadlockExercise : IExercise
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Id => "mend-deadlock";

    public string SolutionFile => "09-mend-deadlock.cs";

    public string Form => "Task<string> GreetAsync(Func<Task<string>> load)";

    public IReadOnlyList<string> Hints =>
    [
        "load() wants to go on with a turn on the loop's thread. Who has that thread while .Result waits?",
        "Task.Run(load).Result ends the deadlock, and still holds the loop's thread: nobody else gets a turn meanwhile.",
        "Make the method async, and write $\"Hello, {await load()}\".",
    ];

    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var greet = LearnerMethod.As<Func<Func<Task<string>>, Task<string>>>(this, attempt);
        var text = "";
        var turns = 0;
        var seen = await LoopWatchdog.RunUntilDeadlockAsync(new EventLoop(), GreetAsync, Patience);
        if (seen is { Ended: false, IsBlocked: false })
        {
            Trial.Current?.GiveUp();
        }

        return seen switch
        {
            { IsDeadlock: true } => No(
                $"After {seen.Elapsed.ToText()} the loop's only thread still stood in your method, and the rest of load waited for a turn on it."),
            { Ended: false } => No($"After {seen.Elapsed.ToText()} your method had not finished. Something in it waits for what never comes."),
            { Problem: { } problem } => No($"Your method threw {problem.GetType().Name}: {problem.Message}"),
            _ when text != "Hello, reader" => No($"Your method gave '{text}'; wanted is 'Hello, reader'."),
            _ when turns == 0 => No(
                "It ended, but your method held the loop's thread until it was done: nobody else got a turn. Wanted is await."),
            _ => new(Id, true, $"Called on a loop with one thread. It ended, and others had {turns} turns while it waited."),
        };

        async Task GreetAsync()
        {
            var greeting = greet(LoadAsync);
            while (!greeting.IsCompleted)
            {
                await Task.Delay(5);
                turns++;
            }

            text = await greeting;
        }

        ExerciseResult No(string what) => new(Id, false, $"Called on a loop with one thread. {what}");
    }

    private static async Task<string> LoadAsync()
    {
        await Task.Delay(100);
        return "reader";
    }
}
