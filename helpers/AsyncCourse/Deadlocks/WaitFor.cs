namespace AsyncCourse;

/// <summary>One edge of a <see cref="WaitForGraph"/>: something that waits for something else.</summary>
/// <param name="From">What waits, such as a thread or a task.</param>
/// <param name="Does">The way in which it waits, such as "blocks on".</param>
/// <param name="To">What it waits for.</param>
public sealed record WaitFor(string From, string Does, string To);
