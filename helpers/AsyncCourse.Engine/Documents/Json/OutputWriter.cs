using System.Text;
using System.Text.Json.Nodes;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>Converts a cell's outputs to their stored form. Each cell needs an instance of its own.</summary>
/// <param name="displays">The displays of the notebook, which updates can reach.</param>
/// <param name="executionCount">The cell's number, which its result carries too; null if it has none.</param>
internal sealed class OutputWriter(DisplayedOutputs displays, int? executionCount)
{
    private readonly JsonArray _outputs = [];
    private readonly StringBuilder _text = new();
    private StreamName _stream;

    /// <summary>Adds the next output.</summary>
    /// <param name="output">The output of the cell.</param>
    public void Add(CellOutput output)
    {
        switch (output)
        {
            case StreamOutput stream:
                AddText(stream);
                break;
            case DisplayOutput display:
                var shown = WithData("display_data", display.Data);
                AddOutput(shown);
                if (display.DisplayId is { } id)
                {
                    displays.Add(id, shown);
                }

                break;
            case UpdateOutput update:
                displays.Update(update.DisplayId, update.Data);
                break;
            case ResultOutput result:
                var returned = WithData("execute_result", result.Data);
                returned.SetInOrder("execution_count", executionCount);
                AddOutput(returned);
                break;
            case ErrorOutput { Error: var error }:
                AddOutput(new JsonObject
                {
                    ["ename"] = MultilineText.WellFormed(error.Name),
                    ["evalue"] = MultilineText.WellFormed(error.Message),
                    ["output_type"] = "error",
                    ["traceback"] = new JsonArray(
                        [.. error.Traceback.Select(line => JsonValue.Create(MultilineText.WellFormed(line)))]),
                });
                break;
        }
    }

    /// <summary>Returns the outputs in their stored form.</summary>
    public JsonArray Finish()
    {
        EndText();
        return _outputs;
    }

    private static JsonObject WithData(string type, MimeBundle data) => new()
    {
        ["data"] = MimeBundleJson.Write(data),
        ["metadata"] = new JsonObject(),
        ["output_type"] = type,
    };

    private void AddOutput(JsonObject output)
    {
        EndText();
        _outputs.Add(output);
    }

    private void AddText(StreamOutput piece)
    {
        if (piece.Name != _stream)
        {
            EndText();
            _stream = piece.Name;
        }

        _text.Append(piece.Text);
    }

    private void EndText()
    {
        if (_text.Length == 0)
        {
            return;
        }

        _outputs.Add(new JsonObject
        {
            ["name"] = _stream == StreamName.Stderr ? "stderr" : "stdout",
            ["output_type"] = "stream",
            ["text"] = MultilineText.Split(MultilineText.WellFormed(_text.ToString())),
        });
        _text.Clear();
    }
}
