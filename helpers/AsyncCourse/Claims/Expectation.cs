namespace AsyncCourse;

/// <summary>What a claim says about a value. Made with <see cref="Is"/>.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Wanted">The expectation in words: <c>below 1.15 s</c>.</param>
/// <param name="Holds">Whether a value meets it.</param>
public sealed record Expectation<T>(string Wanted, Func<T, bool> Holds);
