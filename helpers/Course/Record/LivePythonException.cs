using Course.Usage;

namespace Course.Record;

/// <summary>There is no Python to record. The message says what to do.</summary>
internal sealed class LivePythonException(string message) : FailureException(message);
