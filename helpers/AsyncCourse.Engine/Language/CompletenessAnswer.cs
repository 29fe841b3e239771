namespace AsyncCourse.Engine.Language;

/// <summary>Whether a text can be run as it stands, and how to go on if not.</summary>
/// <param name="Completeness">Whether the text is complete, incomplete or invalid.</param>
/// <param name="Indent">Spaces for the next line; empty unless it is incomplete.</param>
public sealed record CompletenessAnswer(Completeness Completeness, string Indent);
