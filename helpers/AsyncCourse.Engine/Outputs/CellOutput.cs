using System.Text.Json.Serialization;

namespace AsyncCourse.Engine.Outputs;

/// <summary>One output of a cell. The types in this file are the only subtypes.</summary>
[JsonDerivedType(typeof(StreamOutput), "stream")]
[JsonDerivedType(typeof(DisplayOutput), "display")]
[JsonDerivedType(typeof(UpdateOutput), "update")]
[JsonDerivedType(typeof(ResultOutput), "result")]
[JsonDerivedType(typeof(ErrorOutput), "error")]
public abstract record CellOutput;

/// <summary>Text written to the console.</summary>
/// <param name="Name">The stream that the text was written to.</param>
/// <param name="Text">The text as written, including line breaks. Consecutive outputs of one stream form one text.</param>
public sealed record StreamOutput(StreamName Name, string Text) : CellOutput;

/// <summary>A value shown with <c>display</c>.</summary>
/// <param name="Data">The value in each format that it was asked for.</param>
/// <param name="DisplayId">The ID that an <see cref="UpdateOutput"/> refers to; null if the output can't be updated.</param>
public sealed record DisplayOutput(MimeBundle Data, string? DisplayId) : CellOutput;

/// <summary>Replaces what an earlier <see cref="DisplayOutput"/> shows, wherever it is shown.</summary>
/// <param name="Data">The new value.</param>
/// <param name="DisplayId">The ID of the output that it replaces.</param>
public sealed record UpdateOutput(MimeBundle Data, string DisplayId) : CellOutput;

/// <summary>The value of the cell's last expression.</summary>
/// <param name="Data">The value in each format that it was asked for.</param>
public sealed record ResultOutput(MimeBundle Data) : CellOutput;

/// <summary>The error of a cell that failed.</summary>
/// <param name="Error">The name, message and traceback of the error.</param>
public sealed record ErrorOutput(CellError Error) : CellOutput;
