using Course.Usage;

namespace Bench.Clients;

/// <summary>A kernel can't be started, or doesn't answer. The message names the kernel and says what happened.</summary>
/// <param name="message">The message, one sentence.</param>
/// <param name="inner">The exception that caused the failure; null if there is none.</param>
internal sealed class KernelClientException(string message, Exception? inner = null) : FailureException(message, inner);
