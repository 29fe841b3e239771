using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncCourse.CPython;

/// <summary>
/// Writes a small value on a line of its own within an indented file, so that a hundred spans are a hundred lines.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="compact">Options that write the value without indentation.</param>
internal sealed class OneLine<T>(JsonSerializerOptions compact) : JsonConverter<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<T>(ref reader, compact);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteRawValue("\n        " + JsonSerializer.Serialize(value, compact));
}
