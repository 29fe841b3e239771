using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Documents;

/// <summary>
/// Reads a .dib file. Its cells are plain text, each below a line with <c>#!</c> and the cell's language. The JSON below
/// <c>#!meta</c> lists the kernels. A kernel's name can be used in place of a language.
/// </summary>
/// <param name="path">The path of the file, for error messages.</param>
internal sealed class ScriptReader(string path)
{
    private const string Meta = "meta";

    private readonly Dictionary<string, string> _languages = new(StringComparer.OrdinalIgnoreCase);
    private readonly JsonArray _cells = [];
    private JsonObject? _meta;
    private string _default = DirectiveTable.CSharp;

    /// <summary>Reads the text of the file as a notebook without outputs.</summary>
    /// <param name="text">The text of the file.</param>
    /// <exception cref="NotebookFormatException">The text below <c>#!meta</c> is not valid JSON.</exception>
    public Notebook Read(string text)
    {
        foreach (var directive in DirectiveTable.Default.All
            .Where(directive => directive.TakesText || directive is CSharpDirective))
        {
            Know(directive.Name, directive.Aliases);
        }

        string? language = null;
        var lines = new List<string>();
        foreach (var line in text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r')))
        {
            var name = line.StartsWith("#!", StringComparison.Ordinal) ? line[2..].Trim() : "";
            if (name != Meta && !_languages.ContainsKey(name))
            {
                lines.Add(line);
                continue;
            }

            End(language, lines);
            language = name == Meta ? Meta : _languages[name];
            lines.Clear();
        }

        End(language, lines);
        return Finish();
    }

    private void End(string? language, List<string> lines)
    {
        var content = string.Join('\n', lines.SkipWhile(string.IsNullOrWhiteSpace)).TrimEnd();
        if (content.Length == 0)
        {
            return;
        }

        if (language == Meta)
        {
            ReadMeta(content);
        }
        else
        {
            _cells.Add(Cell(language ?? _default, content));
        }
    }

    private void ReadMeta(string json)
    {
        try
        {
            _meta = JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException problem)
        {
            throw new NotebookFormatException(
                $"{path} has something below #!meta that is not JSON; take it out or mend it.", problem);
        }

        _default = _meta.FindText("kernelInfo", "defaultKernelName") ?? _default;
        foreach (var kernel in (_meta.Find("kernelInfo", "items") as JsonArray ?? []).OfType<JsonObject>())
        {
            if (kernel.FindText("name") is { } name && !_languages.ContainsKey(name))
            {
                Know(name, (kernel["aliases"] as JsonArray ?? []).Select(alias => alias.FindText()).OfType<string>());
            }
        }
    }

    private void Know(string name, IEnumerable<string> aliases)
    {
        _languages[name] = name;
        foreach (var alias in aliases)
        {
            _languages[alias] = name;
        }
    }

    private static JsonObject Cell(string language, string source) => language == "markdown"
        ? new()
        {
            ["cell_type"] = "markdown",
            ["metadata"] = new JsonObject(),
            ["source"] = MultilineText.Split(source),
        }
        : new()
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["metadata"] = new JsonObject
            {
                ["dotnet_interactive"] = new JsonObject { ["language"] = language },
                ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language },
            },
            ["outputs"] = new JsonArray(),
            ["source"] = MultilineText.Split(source),
        };

    private Notebook Finish()
    {
        var metadata = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
            ["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" },
        };
        if (_meta?["kernelInfo"] is { } kernels)
        {
            metadata["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = kernels.DeepClone() };
        }

        var json = new JsonObject { ["cells"] = _cells, ["metadata"] = metadata, ["nbformat"] = 4, ["nbformat_minor"] = 5 };
        var notebook = Notebook.Parse(json.ToJsonString(), path);
        CellIds.Complete(notebook);
        notebook.Json.SortKeys();
        return notebook;
    }
}
