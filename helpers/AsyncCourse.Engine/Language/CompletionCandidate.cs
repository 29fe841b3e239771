namespace AsyncCourse.Engine.Language;

/// <summary>Something that could stand at the cursor.</summary>
/// <param name="Text">What would be inserted.</param>
/// <param name="Kind">What it is, in lower case: <c>method</c>, <c>property</c>, <c>local</c>, <c>keyword</c>, <c>file</c> …</param>
public sealed record CompletionCandidate(string Text, string Kind);
