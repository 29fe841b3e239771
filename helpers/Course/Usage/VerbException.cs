namespace Course.Usage;

/// <summary>A verb did not succeed. <see cref="ExitCode.Of"/> maps it to an exit code.</summary>
/// <param name="sentence">
/// The message for the error stream, one or two sentences; null if the verb has reported it already.
/// </param>
/// <param name="inner">The exception that caused it; null if there is none.</param>
internal abstract class VerbException(string? sentence, Exception? inner = null) : Exception(sentence, inner)
{
    /// <summary>The message for the error stream; null if the verb has reported it already.</summary>
    public string? Sentence { get; } = sentence;
}
