namespace AsyncCourse;

/// <summary>A commitment before the cell that shows the answer.</summary>
public static class Predict
{
    /// <summary>Says how long something will take.</summary>
    /// <param name="seconds">Seconds.</param>
    public static DurationPrediction Seconds(double seconds) => new(TimeSpan.FromSeconds(seconds));

    /// <summary>Says how many there will be.</summary>
    /// <param name="count">How many.</param>
    public static CountPrediction Count(int count) => new(count);

    /// <summary>Says in which order things will happen.</summary>
    /// <param name="names">The things, the first one first.</param>
    public static OrderPrediction Order(params string[] names) => new(names);
}
