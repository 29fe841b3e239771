using System.Text.Json.Serialization;

namespace AsyncCourse.Engine.Outputs;

/// <summary>One thing that a cell showed. The subtypes are all there are.</summary>
[JsonDerivedType(typeof(StreamOutput), "stream")]
[JsonDerivedType(typeof(DisplayOutput), "display")]
[JsonDerivedType(typeof(UpdateOutput), "update")]
[JsonDerivedType(typeof(ResultOutput), "result")]
[JsonDerivedType(typeof(ErrorOutput), "error")]
public abstract record CellOutput;

/// <summary>Text written to the console.</summary>
/// <param name="Name">Which of the two console streams.</param>
/// <param name="Text">The text as written, line ends included; pieces that follow each other belong together.</param>
public sealed record StreamOutput(StreamName Name, string Text) : CellOutput;

/// <summary>A value shown with <c>display</c>.</summary>
/// <param name="Data">The value in each format that it was asked for.</param>
/// <param name="DisplayId">What <see cref="UpdateOutput"/> refers to; null if it can't be updated.</param>
public sealed record DisplayOutput(MimeBundle Data, string? DisplayId) : CellOutput;

/// <summary>Replaces what an earlier <see cref="DisplayOutput"/> shows, wherever it is shown.</summary>
/// <param name="Data">The new value.</param>
/// <param name="DisplayId">The id of the output that it replaces.</param>
public sealed record UpdateOutput(MimeBundle Data, string DisplayId) : CellOutput;

/// <summary>The value of the cell's last expression.</summary>
/// <param name="Data">The value in each format that it was asked for.</param>
public sealed record ResultOutput(MimeBundle Data) : CellOutput;

/// <summary>Why the cell failed.</summary>
/// <param name="Error">Name, message and traceback.</param>
public sealed record ErrorOutput(CellError Error) : CellOutput;
