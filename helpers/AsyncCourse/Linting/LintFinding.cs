namespace AsyncCourse;

/// <summary>A pitfall that an analyzer found.</summary>
/// <param name="Id">The rule's id, such as <c>VSTHRD100</c>.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in that line, from 1.</param>
/// <param name="Message">The analyzer's own message.</param>
/// <param name="Plain">What happens and what to do, in plain words.</param>
/// <param name="Lesson">The lesson that explains it.</param>
public sealed record LintFinding(string Id, int Line, int Column, string Message, string Plain, string Lesson);
