namespace AsyncCourse.Contract;

/// <summary>What a program read in a cell's output: a report, or why it can't be read.</summary>
/// <typeparam name="T">What is reported.</typeparam>
/// <param name="Report">The report; null if it can't be read.</param>
/// <param name="Problem">Why it can't be read, as half a sentence; null if it can.</param>
internal sealed record Reading<T>(T? Report, string? Problem)
    where T : class;
