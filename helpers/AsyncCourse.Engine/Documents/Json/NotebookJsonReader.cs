using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>
/// Reads JSON without losing anything: numbers keep their text, lone surrogates are read, and a duplicate key is an error.
/// <see cref="JsonNode"/>'s own parser does none of this.
/// </summary>
internal static class NotebookJsonReader
{
    /// <summary>How deep objects and arrays may be nested.</summary>
    public const int DeepestNesting = 512;

    /// <summary>Reads one value.</summary>
    /// <param name="utf8">The JSON text in UTF-8.</param>
    /// <exception cref="JsonException">The text is not valid JSON. The line and position are set.</exception>
    /// <exception cref="DuplicateKeyException">An object has the same key twice.</exception>
    public static JsonNode? Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = DeepestNesting });
        reader.Read();
        var value = ReadValue(ref reader);
        reader.Read();
        return value;
    }

    private static JsonNode? ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => JsonValue.Create(ReadString(ref reader)),
        JsonTokenType.Number => JsonValue.Create(JsonElement.ParseValue(ref reader)),
        JsonTokenType.True => JsonValue.Create(true),
        JsonTokenType.False => JsonValue.Create(false),
        _ => null,
    };

    private static JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        var json = new JsonObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = ReadString(ref reader);
            if (json.ContainsKey(name))
            {
                throw new DuplicateKeyException(name, reader.TokenStartIndex);
            }

            reader.Read();
            json.Add(name, ReadValue(ref reader));
        }

        return json;
    }

    private static JsonArray ReadArray(ref Utf8JsonReader reader)
    {
        var array = new JsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            array.Add(ReadValue(ref reader));
        }

        return array;
    }

    private static string ReadString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException) when (reader.ValueIsEscaped)
        {
            return JsonEscapes.Unescape(Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }
}
