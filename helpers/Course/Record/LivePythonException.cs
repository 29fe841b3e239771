namespace Course.Record;

/// <summary>There is no Python to record; the message says what to do.</summary>
public sealed class LivePythonException(string message) : Exception(message);
