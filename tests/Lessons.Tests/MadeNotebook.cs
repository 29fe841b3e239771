using System.Text.Json.Nodes;

namespace Lessons.Tests;

/// <summary>A notebook that a test writes itself.</summary>
internal static class MadeNotebook
{
    /// <summary>The text of a notebook of C#.</summary>
    /// <param name="cells">The cells' code.</param>
    public static string Of(IEnumerable<string> cells) => Of(cells.Select(code => ("csharp", code)));

    /// <summary>The notebook's text.</summary>
    /// <param name="cells">The cells' languages and code.</param>
    public static string Of(IEnumerable<(string Language, string Code)> cells) => new JsonObject
    {
        ["cells"] = new JsonArray([.. cells.Select((cell, index) => new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = $"cell-{index}",
            ["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = cell.Language } },
            ["outputs"] = new JsonArray(),
            ["source"] = cell.Code,
        })]),
        ["metadata"] = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
        },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString();
}
