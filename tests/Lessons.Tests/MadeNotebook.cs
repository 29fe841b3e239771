using System.Text.Json.Nodes;

namespace Lessons.Tests;

/// <summary>A notebook of C# cells that a test writes itself.</summary>
internal static class MadeNotebook
{
    /// <summary>The notebook's text.</summary>
    /// <param name="cells">The cells' code.</param>
    public static string Of(IEnumerable<string> cells) => new JsonObject
    {
        ["cells"] = new JsonArray([.. cells.Select((source, index) => new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = $"cell-{index}",
            ["metadata"] = new JsonObject(),
            ["outputs"] = new JsonArray(),
            ["source"] = source,
        })]),
        ["metadata"] = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
        },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString();
}
