using System.Text.Json.Serialization;

namespace AsyncCourse.Engine.Workers;

[JsonSerializable(typeof(WorkerMessage))]
internal sealed partial class WorkerJson : JsonSerializerContext;
