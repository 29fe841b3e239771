namespace AsyncCourse.Book.Prose;

/// <summary>A heading of the prose, as it is listed in the page's contents.</summary>
/// <param name="Level">The level, from 1. The sections of a lesson have level 2.</param>
/// <param name="Text">The text without markup.</param>
/// <param name="Id">The ID of the heading's element, for links.</param>
internal sealed record ProseHeading(int Level, string Text, string Id);
