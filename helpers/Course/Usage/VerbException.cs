namespace Course.Usage;

/// <summary>A verb's end that isn't success. <see cref="ExitCode.Of"/> knows its exit code.</summary>
/// <param name="sentence">What is said on the error stream, a sentence or two; null if the verb has said it all.</param>
/// <param name="inner">What it came from.</param>
internal abstract class VerbException(string? sentence, Exception? inner = null) : Exception(sentence, inner)
{
    /// <summary>What is said on the error stream; null if the verb has said it all.</summary>
    public string? Sentence { get; } = sentence;
}
