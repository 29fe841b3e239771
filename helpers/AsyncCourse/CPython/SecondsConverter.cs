using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncCourse.CPython;

/// <summary>Writes a <see cref="TimeSpan"/> as a number of seconds, which is how asyncio counts time.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeSpan.FromSeconds(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.TotalSeconds);
}
