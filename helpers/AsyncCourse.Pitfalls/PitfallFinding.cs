namespace AsyncCourse.Pitfalls;

/// <summary>A pitfall at a place in code.</summary>
/// <param name="Rule">The rule that was broken.</param>
/// <param name="Message">The analyzer's own message.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in that line, from 1.</param>
public sealed record PitfallFinding(PitfallRule Rule, string Message, int Line, int Column);
