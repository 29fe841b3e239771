using Course.Usage;

namespace Course.Kernel;

/// <summary>The kernel can't be published.</summary>
/// <param name="message">The SDK's message, or what to do.</param>
internal sealed class PublishException(string message) : FailureException(message);
