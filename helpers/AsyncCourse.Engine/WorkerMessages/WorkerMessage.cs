using System.Text.Json.Serialization;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.WorkerMessages;

/// <summary>A message between a worker and the process that started it.</summary>
[JsonDerivedType(typeof(StartSession), "start")]
[JsonDerivedType(typeof(RunCell), "run")]
[JsonDerivedType(typeof(InterruptCell), "interrupt")]
[JsonDerivedType(typeof(EndSession), "end")]
[JsonDerivedType(typeof(OutputProduced), "output")]
[JsonDerivedType(typeof(CellEnded), "ended")]
[JsonDerivedType(typeof(SessionEnded), "over")]
internal abstract record WorkerMessage;

/// <summary>To the worker: a notebook begins.</summary>
internal sealed record StartSession(string WorkingDirectory, int OutputLimit) : WorkerMessage;

/// <summary>To the worker: run a cell. It starts in the named language, or in C# if none is named.</summary>
internal sealed record RunCell(int Cell, string Code, string? Language = null) : WorkerMessage;

/// <summary>To the worker: stop the cell that runs.</summary>
internal sealed record InterruptCell : WorkerMessage;

/// <summary>To the worker: the notebook is over.</summary>
internal sealed record EndSession : WorkerMessage;

/// <summary>From the worker: a cell showed something, perhaps after its end.</summary>
internal sealed record OutputProduced(int Cell, CellOutput Output) : WorkerMessage;

/// <summary>From the worker: a cell ended.</summary>
internal sealed record CellEnded(int Cell, CellResult Result) : WorkerMessage;

/// <summary>From the worker: the notebook is over, and all that it started has been disposed. Without this, it crashed.</summary>
internal sealed record SessionEnded : WorkerMessage;
