namespace Course.Tests.Run;

/// <summary>What the command line did.</summary>
/// <param name="Exit">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it complained of.</param>
internal sealed record CourseResult(int Exit, string Output, string Errors);
