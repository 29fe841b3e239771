namespace AsyncCourse.Engine.Language;

/// <summary>One completion at the cursor.</summary>
/// <param name="Text">The text to insert.</param>
/// <param name="Kind">
/// What it is, in lower case: <c>method</c>, <c>property</c>, <c>local</c>, <c>keyword</c>, <c>file</c> …
/// </param>
public sealed record CompletionCandidate(string Text, string Kind);
