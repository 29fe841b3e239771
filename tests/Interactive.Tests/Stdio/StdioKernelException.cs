namespace Interactive.Tests.Stdio;

/// <summary>The tool ended, or did not do what it was asked.</summary>
/// <param name="message">What happened, and what the tool said.</param>
internal sealed class StdioKernelException(string message) : Exception(message);
