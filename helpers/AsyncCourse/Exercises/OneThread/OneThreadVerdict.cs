namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>one-thread</c>: says what was seen and what was wanted.</summary>
internal static class OneThreadVerdict
{
    public static Verdict Judge(HoppingProgram program, Attempt<string> seen)
    {
        var asked = new Opening("Ran a program of eight methods that wait five times each.");
        var threads = program.Threads;
        return seen switch
        {
            { Finished: false } => asked.No(
                $"After {seen.Elapsed.ToText()} it had not ended; "
                    + $"{program.Stretches} of its stretches had run. Does your thread wait for what only it can run?"),
            { Problem: { } problem } => asked.No($"Your method threw {problem.GetType().Name}: {problem.Message}"),
            _ when threads.Count == 0 => asked.No("The program was never called."),
            _ when seen.Result != HoppingProgram.Result => asked.No(
                $"Your task gave \"{seen.Result}\"; wanted is what the program gave, \"{HoppingProgram.Result}\"."),
            _ when !program.LeftCallerFree => asked.No(
                "Your method came back when the program had ended: it occupied its caller's thread. Wanted is a task, at once."),
            _ when threads.Count > 1 => asked.No(
                $"Its {program.Stretches} stretches ran on {threads.Count} threads; wanted is one. A continuation comes back to "
                    + "a thread only if a SynchronizationContext brings it there."),
            _ when program.UsedThePool || threads[0] == program.Caller => asked.No(
                "All ran on one thread, but it is one of the pool's, which others wait for. Make a new Thread."),
            _ => new(true, $"All {program.Stretches} stretches of the program "
                + "ran on one thread of its own, and its caller was free."),
        };
    }
}
