using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Interactive;

/// <summary>Runs a text within the cell that the calling code belongs to. Later texts and cells see what it declares.</summary>
/// <param name="code">The text.</param>
/// <param name="showValue">Gets the value of its last expression, if it has one.</param>
/// <param name="cancellationToken">Ends the compilation.</param>
/// <returns>Why it failed; null if it didn't.</returns>
internal delegate Task<CellError?> RunWithin(string code, Action<object?> showValue, CancellationToken cancellationToken);
