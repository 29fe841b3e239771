namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>cold-coroutine</c>: says what was seen and what was wanted.</summary>
internal static class ColdCoroutineVerdict
{
    public static Verdict Judge(Attempt<ColdCoroutineSeen> seen)
    {
        var asked = new Opening("Made a coroutine of some work, awaited it twice, then others by several callers at once.");
        return seen switch
        {
            { Finished: false } => asked.No(
                $"After {seen.Elapsed.ToText()} the awaits had not ended. Something in your method waits for what never comes."),
            { Problem: { } problem } => asked.No($"It threw {problem.GetType().Name} before the second await: {problem.Message}"),
            { Result: { AfterMaking: > 0 } } => asked.No(
                "The work had begun before anybody awaited: your method calls work(), and a call starts it. "
                    + "Wanted is something that calls it later."),
            { Result: { First: not "done" } result } => asked.No(
                $"The first await gave '{result.First}'; wanted is what the work gave: 'done'."),
            { Result: { AfterFirst: not 1 } result } => asked.No(
                $"The first await ran the work {result.AfterFirst} times; wanted is once."),
            { Result: { Second: null, AfterSecond: > 1 } } => asked.No(
                "The second await ran the work again, as a Func<Task> does. A coroutine object runs once; "
                    + "wanted for the second await is an InvalidOperationException."),
            { Result: { Second: null } } => asked.No(
                "The second await gave the same result again, as a Task does. A coroutine object refuses; "
                    + "wanted for the second await is an InvalidOperationException."),
            { Result: { Second: not InvalidOperationException and { } other } } => asked.No(
                $"The second await threw {other.GetType().Name}; wanted is an InvalidOperationException."),
            { Result: { Runs: not 1 } result } => asked.No(
                $"With {result.Callers} callers at once the work ran {result.Runs} times: several looked before one had noted "
                    + "that it came first. Wanted is once; Interlocked.Exchange looks and notes in one step."),
            { Result: { } result } when result.Refused != result.Callers - 1 => asked.No(
                $"Of {result.Callers} callers at once {result.Refused} were refused; wanted are all but one."),
            _ => new(true, "Nothing ran before the first await, the work ran once, and every later await was refused."),
        };
    }
}
