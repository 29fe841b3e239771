namespace AsyncCourse.Engine.Language;

/// <summary>A candidate for completion, with the texts by which it is filtered and sorted.</summary>
/// <param name="Text">The text to insert.</param>
/// <param name="Kind">What kind of candidate it is, as in <see cref="CompletionCandidate"/>.</param>
/// <param name="Filter">The text that is compared with what is typed.</param>
/// <param name="Sort">The text by which the list is sorted. For members of an enum it keeps the order of their values.</param>
internal sealed record Suggestion(string Text, string Kind, string Filter, string Sort)
{
    /// <summary>A suggestion that is filtered and sorted by the text to insert.</summary>
    public Suggestion(string text, string kind)
        : this(text, kind, text, text)
    {
    }
}
