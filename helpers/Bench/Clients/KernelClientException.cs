using Course.Usage;

namespace Bench.Clients;

/// <summary>A kernel can't be started, or doesn't answer. The message says which and what was seen.</summary>
/// <param name="message">One sentence.</param>
/// <param name="inner">What went wrong underneath, if anything did.</param>
internal sealed class KernelClientException(string message, Exception? inner = null) : FailureException(message, inner);
