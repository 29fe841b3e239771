namespace Course.Usage;

/// <summary>The user's command can't be carried out as it was given.</summary>
/// <param name="sentence">What was wrong, where, and what to do; null if the verb has reported that already.</param>
internal sealed class UsageException(string? sentence) : VerbException(sentence);
