namespace AsyncCourse.Engine.Language;

/// <summary>A candidate, and where in the list it stands.</summary>
/// <param name="Text">What would be inserted.</param>
/// <param name="Kind">What it is, as in <see cref="CompletionCandidate"/>.</param>
/// <param name="Filter">What is compared with what is typed.</param>
/// <param name="Sort">What the list is sorted by: an enumeration's values keep the order of their numbers.</param>
internal sealed record Suggestion(string Text, string Kind, string Filter, string Sort)
{
    /// <summary>A suggestion that is found and sorted by its text.</summary>
    public Suggestion(string text, string kind)
        : this(text, kind, text, text)
    {
    }
}
