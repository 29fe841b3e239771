using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>
/// Reads JSON so that nothing is lost: numbers keep their text, halves of characters are read, a key that stands twice is an
/// error.
/// <see cref="JsonNode"/>'s own parser does none of the three.
/// </summary>
internal static class NotebookJsonReader
{
    /// <summary>How many objects and arrays may lie in each other.</summary>
    public const int DeepestNesting = 512;

    /// <summary>Reads one value.</summary>
    /// <param name="utf8">Its text.</param>
    /// <exception cref="JsonException">It is no JSON; line and position are set.</exception>
    /// <exception cref="DuplicateKeyException">An object has one key twice.</exception>
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
