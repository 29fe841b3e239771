using System.Text.Json.Nodes;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Publishes a cell's outputs as answers to the request that ran it, including outputs after the cell's end.</summary>
/// <param name="publisher">Publishes the messages; null for cells whose output must stay invisible.</param>
/// <param name="parent">The header of the request; null if there is none.</param>
/// <param name="executionCount">The number of the cell.</param>
internal sealed class PublishingSink(Publisher? publisher, JsonObject? parent, int executionCount) : IOutputSink
{
    /// <summary>The cell's result in all its formats; null as long as there is none.</summary>
    public MimeBundle? Data { get; private set; }

    /// <summary>The cell's result as plain text; null if there is none.</summary>
    public string? Result => Data?.Text;

    public void Write(CellOutput output)
    {
        if (output is ResultOutput result)
        {
            Data = result.Data;
        }

        if (publisher is not null && output is StreamOutput stream)
        {
            Write(publisher, stream);
        }
        else if (publisher is not null)
        {
            Publish(publisher, output);
        }
    }

    private void Write(Publisher to, StreamOutput stream)
    {
        var pieces = ClearScreen.Split(stream.Text);
        for (var index = 0; index < pieces.Count; index++)
        {
            if (index > 0)
            {
                to.Publish("clear_output", new JsonObject { ["wait"] = false }, parent);
            }

            if (pieces[index].Length > 0)
            {
                Publish(to, stream with { Text = pieces[index] });
            }
        }
    }

    private void Publish(Publisher to, CellOutput output)
    {
        var (type, content) = OutputContent.Of(output, executionCount);
        to.Publish(type, content, parent);
    }
}
