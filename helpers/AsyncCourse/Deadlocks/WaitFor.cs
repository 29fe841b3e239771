namespace AsyncCourse;

/// <summary>One who waits for another.</summary>
/// <param name="From">Who waits.</param>
/// <param name="Does">In which way: "blocks on".</param>
/// <param name="To">Who is waited for.</param>
public sealed record WaitFor(string From, string Does, string To);
