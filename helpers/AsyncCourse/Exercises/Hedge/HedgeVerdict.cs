namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>hedge</c>: says what was seen and what was wanted.</summary>
internal static class HedgeVerdict
{
    public static Verdict Judge(Attempt seen, TimeSpan delay, WatchedFetch quick, WatchedFetch late, WatchedFetch lateButFirst)
    {
        var asked = new Opening($"Tried with a delay of {delay.ToText()}.");
        return seen switch
        {
            { Finished: true, Failure: { } failure } => asked.No(failure),
            _ when quick.Starts.Count > 1 => asked.Timed(
                $"An answer came after 10 ms, and you had asked {quick.Starts.Count} times. "
                    + "Asking twice at once doubles the server's load: wait for the delay first."),
            _ when late.Starts.Count == 1 => asked.Timed(
                "The first answer didn't come, and nobody asked again: wanted is a second call after the delay."),
            _ when late.Starts.Count > 2 => asked.No(
                $"The first answer didn't come, and you asked {late.Starts.Count} times; wanted are two."),
            _ when late.Starts is [_, var second] && second < 0.8 * delay => asked.Timed(
                $"You asked the second time after {second.ToText()}; wanted is after {delay.ToText()}."),
            _ when late.Result is null => asked.Timed(
                "The second answer was there, and your method waited on for the first."),
            _ when late.Result != "answer 2" => asked.Timed($"The second call answered first; your method gave '{late.Result}'."),
            _ when late.Cancelled == 0 => asked.Timed(
                "The second answer won, and the first call runs on: cancel it, by the token that you hand to fetch."),
            _ when lateButFirst.Result is null => asked.Timed(
                "The first answer came late, but before the second; your method didn't take it. Either may win."),
            { Failure: { } failure } => asked.No(failure),
            _ when lateButFirst.Result != "answer 1" => asked.Timed(
                $"The first answer came late, but before the second; your method gave "
                    + $"'{lateButFirst.Result}'. Either may win."),
            _ when lateButFirst.Cancelled == 0 => asked.Timed(
                "When the first answer won after all, the second call ran on: whoever loses is to be cancelled."),
            _ => asked.Passed(
                $"You asked again after {late.Starts[1].ToText()}, took whichever answer came first, and cancelled "
                    + "the other."),
        };
    }
}
