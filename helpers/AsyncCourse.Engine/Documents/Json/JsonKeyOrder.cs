using System.Text.Json.Nodes;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>The order in which Jupyter writes keys: sorted by code unit.</summary>
internal static class JsonKeyOrder
{
    /// <summary>
    /// Sets a property. An existing one keeps its place; a new one is inserted before the first key that sorts after it.
    /// </summary>
    /// <param name="json">The object to change.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The new value.</param>
    public static void SetInOrder(this JsonObject json, string name, JsonNode? value)
    {
        if (json.ContainsKey(name))
        {
            json[name] = value;
            return;
        }

        var index = 0;
        while (index < json.Count && string.CompareOrdinal(json.GetAt(index).Key, name) < 0)
        {
            index++;
        }

        json.Insert(index, name, value);
    }

    /// <summary>Sorts the keys of an object and of everything in it.</summary>
    /// <param name="node">The JSON to sort. The items of arrays keep their order.</param>
    public static void SortKeys(this JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                item.SortKeys();
            }
        }
        else if (node is JsonObject json)
        {
            var properties = json.OrderBy(property => property.Key, StringComparer.Ordinal).ToList();
            json.Clear();
            foreach (var (name, value) in properties)
            {
                value.SortKeys();
                json.Add(name, value);
            }
        }
    }
}
