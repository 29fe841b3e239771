namespace Course.Usage;

/// <summary>What the user asked for was tried, and something in it failed.</summary>
/// <param name="sentence">What failed, and what to do; null if the verb has said it all.</param>
/// <param name="inner">What it came from.</param>
internal class FailureException(string? sentence, Exception? inner = null) : VerbException(sentence, inner);
