namespace AsyncCourse.Pitfalls;

/// <summary>A pitfall that an analyzer, or the compiler, finds.</summary>
/// <param name="Id">The rule's id, such as <c>VSTHRD100</c>.</param>
/// <param name="Analyzer">The full name of the type that finds it; empty for the compiler.</param>
/// <param name="Plain">What happens and what to do, in plain words.</param>
/// <param name="Lesson">The lesson that explains it.</param>
/// <param name="OnRequest">
/// Whether it is only looked for on request, because in a notebook it would report what isn't wrong there.
/// </param>
public sealed record PitfallRule(string Id, string Analyzer, string Plain, string Lesson, bool OnRequest = false);
