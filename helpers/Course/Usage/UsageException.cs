namespace Course.Usage;

/// <summary>What the user asked for can't be done as asked.</summary>
/// <param name="sentence">What was wrong, where, and what to do; null if the verb has said it all.</param>
internal sealed class UsageException(string? sentence) : VerbException(sentence);
