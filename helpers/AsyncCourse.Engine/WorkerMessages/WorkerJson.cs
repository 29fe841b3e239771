using System.Text.Json.Serialization;

namespace AsyncCourse.Engine.WorkerMessages;

[JsonSerializable(typeof(WorkerMessage))]
internal sealed partial class WorkerJson : JsonSerializerContext;
