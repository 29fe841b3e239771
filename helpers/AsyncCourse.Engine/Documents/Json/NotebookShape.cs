using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>Checks that JSON has the structure of a notebook, as far as the engine depends on it.</summary>
internal static class NotebookShape
{
    /// <summary>Checks a document.</summary>
    /// <param name="document">The JSON to check; may be null.</param>
    /// <param name="subject">The start of an error message: the file's path.</param>
    /// <returns>The same JSON as an object.</returns>
    /// <exception cref="NotebookFormatException">It is not a notebook, or of a version that the engine can't read.</exception>
    public static JsonObject Check(JsonNode? document, string subject)
    {
        if (document is not JsonObject json)
        {
            throw new NotebookFormatException($"{subject} is JSON but not a notebook: a notebook is an object with cells.");
        }

        CheckVersion(json, subject);
        if (json["cells"] is not JsonArray cells)
        {
            throw new NotebookFormatException($"{subject} is not a notebook: it has no list of cells.");
        }

        if (json["metadata"] is not (null or JsonObject))
        {
            throw new NotebookFormatException($"{subject} is not a notebook: its metadata is not an object.");
        }

        for (var index = 0; index < cells.Count; index++)
        {
            if (Fault(cells[index]) is { } fault)
            {
                throw new NotebookFormatException($"{subject} is not a valid notebook: cell {index + 1} {fault}.");
            }
        }

        return json;
    }

    private static void CheckVersion(JsonObject json, string subject)
    {
        switch (json.FindNumber("nbformat"))
        {
            case 4:
                return;
            case null:
                throw new NotebookFormatException(
                    $"{subject} is JSON but not a notebook: it has no \"nbformat\" number. "
                    + "A notebook begins with \"cells\" and ends with \"nbformat\": 4.");
            case > 4 and var version:
                throw new NotebookFormatException(
                    $"{subject} is a notebook of nbformat {version}, which is newer than this program; it reads 4.0 to 4.5.");
            case var version:
                throw new NotebookFormatException(
                    $"{subject} is a notebook of nbformat {version}; versions 4.0 to 4.5 are read. "
                    + "Convert it with: jupyter nbconvert --to notebook --nbformat 4 --inplace FILE");
        }
    }

    private static string? Fault(JsonNode? node) => node switch
    {
        not JsonObject => "is not an object",
        JsonObject cell when cell.FindText("cell_type") is null => "has no \"cell_type\"",
        JsonObject cell when cell["metadata"] is not (null or JsonObject) => "has metadata that is not an object",
        JsonObject cell when cell["source"] is { } source && !MultilineText.IsText(source) =>
            "has a source that is neither text nor a list of lines",
        JsonObject cell when cell["outputs"] is not null && !AreOutputs(cell["outputs"]) =>
            "has outputs that are not a list of objects",
        JsonObject cell when cell["execution_count"] is { } count && count.GetValueKind() != JsonValueKind.Number =>
            "has an execution count that is not a number",
        _ => null,
    };

    private static bool AreOutputs(JsonNode? node) => node is JsonArray outputs && outputs.All(output => output is JsonObject);
}
