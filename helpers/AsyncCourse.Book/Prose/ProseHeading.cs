namespace AsyncCourse.Book.Prose;

/// <summary>A heading of the prose, as the page's contents list it.</summary>
/// <param name="Level">From 1; a lesson's sections are at 2.</param>
/// <param name="Text">Its words, without markup.</param>
/// <param name="Id">What a link to it ends with.</param>
internal sealed record ProseHeading(int Level, string Text, string Id);
