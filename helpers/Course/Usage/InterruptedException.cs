namespace Course.Usage;

/// <summary>The user pressed Ctrl+C.</summary>
/// <param name="sentence">What happened to the work done until then; null if the verb has reported that already.</param>
internal sealed class InterruptedException(string? sentence) : VerbException(sentence);
