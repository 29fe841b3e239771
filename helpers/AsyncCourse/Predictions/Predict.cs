namespace AsyncCourse;

/// <summary>Guesses that a learner makes before the cell that shows the answer.</summary>
public static class Predict
{
    /// <summary>Guesses how long something will take.</summary>
    /// <param name="seconds">The guessed time in seconds.</param>
    public static DurationPrediction Seconds(double seconds) => new(TimeSpan.FromSeconds(seconds));

    /// <summary>Guesses how many there will be.</summary>
    /// <param name="count">The guessed number.</param>
    public static CountPrediction Count(int count) => new(count);

    /// <summary>Guesses in which order things will happen.</summary>
    /// <param name="names">The names of the things, the first one first.</param>
    public static OrderPrediction Order(params string[] names) => new(names);

    /// <summary>Guesses a timeline: when things will start and end.</summary>
    /// <param name="bars">The bars: a name, and start and end in seconds.</param>
    /// <exception cref="ArgumentException">A bar ends before it starts.</exception>
    public static TimelinePrediction Timeline(params (string Name, double Start, double End)[] bars) => new(
    [
        .. bars.Select(bar => bar.Start >= 0 && bar.End >= bar.Start
            ? new TimelineSpan(bar.Name, TimeSpan.FromSeconds(bar.Start), TimeSpan.FromSeconds(bar.End), SpanRole.Waiting)
            : throw new ArgumentException($"The bar '{bar.Name}' starts before zero or ends before it starts.", nameof(bars))),
    ]);
}
