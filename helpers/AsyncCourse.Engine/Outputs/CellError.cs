namespace AsyncCourse.Engine.Outputs;

/// <summary>Why a cell failed, in the form that notebooks keep.</summary>
/// <param name="Name">A short type name, such as <c>InvalidOperationException</c> or <c>CompilationError</c>.</param>
/// <param name="Message">One or more sentences for the person who wrote the cell.</param>
/// <param name="Traceback">
/// Lines to show, without line ends: the cell's own frames with cell name, line and source, inner exceptions after their cause.
/// Frames of the engine are left out.
/// </param>
public sealed record CellError(string Name, string Message, IReadOnlyList<string> Traceback);
