using AsyncCourse.Formatting;

namespace AsyncCourse;

/// <summary>What a claim may say about a value. NaN and infinite values meet none of the bounds.</summary>
public static class Is
{
    /// <summary>Smaller than a bound.</summary>
    public static Expectation<T> Below<T>(T bound)
        where T : IComparable<T> => new($"below {Shown.Text(bound)}", value => IsMeasured(value) && value.CompareTo(bound) < 0);

    /// <summary>Not larger than a bound.</summary>
    public static Expectation<T> AtMost<T>(T bound)
        where T : IComparable<T> =>
        new($"at most {Shown.Text(bound)}", value => IsMeasured(value) && value.CompareTo(bound) <= 0);

    /// <summary>Larger than a bound.</summary>
    public static Expectation<T> Above<T>(T bound)
        where T : IComparable<T> => new($"above {Shown.Text(bound)}", value => IsMeasured(value) && value.CompareTo(bound) > 0);

    /// <summary>Not smaller than a bound.</summary>
    public static Expectation<T> AtLeast<T>(T bound)
        where T : IComparable<T> =>
        new($"at least {Shown.Text(bound)}", value => IsMeasured(value) && value.CompareTo(bound) >= 0);

    /// <summary>Between two bounds, which are included.</summary>
    public static Expectation<T> Between<T>(T low, T high)
        where T : IComparable<T> => new(
            $"between {Shown.Text(low)} and {Shown.Text(high)}",
            value => IsMeasured(value) && value.CompareTo(low) >= 0 && value.CompareTo(high) <= 0);

    /// <summary>Equal to the expected value.</summary>
    public static Expectation<T> EqualTo<T>(T expected) =>
        new(Shown.Text(expected), value => EqualityComparer<T>.Default.Equals(value, expected));

    /// <summary>The expected texts in the same order, and no others.</summary>
    public static Expectation<IEnumerable<string>> InOrder(params string[] expected) =>
        new($"in the order {string.Join(", ", expected)}", value => value.SequenceEqual(expected));

    // The default comparer puts NaN below every number, so "below 1" would hold for it. The infinite result of a division by zero
    // would be above every bound.
    private static bool IsMeasured<T>(T value) => value switch
    {
        double number => double.IsFinite(number),
        float number => float.IsFinite(number),
        _ => true,
    };
}
