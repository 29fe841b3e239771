namespace AsyncCourse.Engine.Outputs;

/// <summary>A compiler error or warning at a position in a cell.</summary>
/// <param name="Id">The compiler's code, such as <c>CS4014</c>.</param>
/// <param name="IsError">True for an error, false for a warning.</param>
/// <param name="Message">The compiler's message.</param>
/// <param name="Line">The line in the cell, from 1.</param>
/// <param name="Column">The column in that line, from 1.</param>
/// <param name="EndLine">The line where it ends, from 1.</param>
/// <param name="EndColumn">The column after its last character, from 1.</param>
public sealed record CellDiagnostic(
    string Id, bool IsError, string Message, int Line, int Column, int EndLine, int EndColumn);
