using System.Text.Json.Nodes;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>The order of keys that Jupyter writes: by code unit.</summary>
internal static class JsonKeyOrder
{
    /// <summary>Sets a property where it stands; a new one goes before the first that sorts after it.</summary>
    /// <param name="json">The object to change.</param>
    /// <param name="name">The property.</param>
    /// <param name="value">Its new value.</param>
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
    /// <param name="node">What to sort; lists keep their order.</param>
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
