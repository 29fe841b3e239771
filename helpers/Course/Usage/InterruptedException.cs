namespace Course.Usage;

/// <summary>The user pressed Ctrl+C.</summary>
/// <param name="sentence">What became of what had been done until then; null if the verb has said it all.</param>
internal sealed class InterruptedException(string? sentence) : VerbException(sentence);
