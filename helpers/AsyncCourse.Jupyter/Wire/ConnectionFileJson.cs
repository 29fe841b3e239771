using System.Text.Json.Serialization;

namespace AsyncCourse.Jupyter.Wire;

[JsonSerializable(typeof(ConnectionFile))]
internal sealed partial class ConnectionFileJson : JsonSerializerContext;
