namespace Course.Usage;

/// <summary>The user's command was carried out, and something in it failed.</summary>
/// <param name="sentence">What failed, and what to do; null if the verb has reported that already.</param>
/// <param name="inner">The exception that caused the failure; null if there is none.</param>
internal class FailureException(string? sentence, Exception? inner = null) : VerbException(sentence, inner);
