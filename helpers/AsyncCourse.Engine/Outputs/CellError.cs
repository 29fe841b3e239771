namespace AsyncCourse.Engine.Outputs;

/// <summary>An error of a cell, in the form that notebooks store.</summary>
/// <param name="Name">A short type name, such as <c>InvalidOperationException</c> or <c>CompilationError</c>.</param>
/// <param name="Message">One or more sentences for the person who wrote the cell.</param>
/// <param name="Traceback">
/// The lines to show, without line breaks: the cell's own frames with cell name, line and source, and the inner exceptions.
/// Frames of the engine are left out.
/// </param>
public sealed record CellError(string Name, string Message, IReadOnlyList<string> Traceback);
