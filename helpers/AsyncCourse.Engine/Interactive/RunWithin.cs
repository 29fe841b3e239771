using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Interactive;

/// <summary>
/// Runs a text within the cell that the calling code belongs to. Its declarations are visible to later texts and cells.
/// </summary>
/// <param name="code">The text to run.</param>
/// <param name="showValue">Called with the value of the last expression, if there is one.</param>
/// <param name="cancellationToken">Cancels the compilation.</param>
/// <returns>The error if the text failed; null if it succeeded.</returns>
internal delegate Task<CellError?> RunWithin(string code, Action<object?> showValue, CancellationToken cancellationToken);
