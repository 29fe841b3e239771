using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Outputs;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace AsyncCourse.Engine.Interactive;

/// <summary>One cell in .NET Interactive's API. What is published in the cell is shown as its output.</summary>
internal sealed class InteractiveCell : IDisposable
{
    private readonly KernelInvocationContext _context;
    private readonly CellKernel _kernel;
    private readonly CellFlow _flow;
    private readonly IDisposable _events;
    private readonly CancellationTokenRegistration _interruption;

    public InteractiveCell(KernelInvocationContext context, CellKernel kernel, CellFlow flow)
    {
        _context = context;
        _kernel = kernel;
        _flow = flow;
        _events = context.KernelEvents.Subscribe(Show);
        _interruption = flow.Interruption.Register(() => context.Fail(context.Command, message: "The cell was interrupted."));
    }

    public void Dispose()
    {
        _interruption.Dispose();
        _context.Dispose();
        _events.Dispose();
    }

    private void Show(KernelEvent what)
    {
        _kernel.Tell(what);
        if (_flow.IsMuted)
        {
            return;
        }

        switch (what)
        {
            case StandardOutputValueProduced text: _flow.Transcript.Write(StreamName.Stdout, Text(text)); break;
            case StandardErrorValueProduced text: _flow.Transcript.Write(StreamName.Stderr, Text(text)); break;
            case ErrorProduced when what.Command is RequestInput or RequestInputs:
                break; // The API also throws it, so the cell's own error shows it.
            case ErrorProduced error: _flow.Transcript.Write(StreamName.Stderr, error.Message + "\n"); break;
            case CommandFailed failed when failed.Command != _context.Command:
                _flow.Transcript.Write(StreamName.Stderr, failed.Message + "\n");
                break;
            case DisplayEvent display when SharedDisplays.HasJustShown(display.ValueId): break;
            case DisplayedValueUpdated { ValueId: { } id } update:
                _flow.Transcript.Show(new UpdateOutput(SharedDisplays.Bundle(update.FormattedValues), id));
                break;
            case DisplayEvent { FormattedValues.Count: > 0 } display:
                SharedDisplays.Note(display.ValueId);
                _flow.Transcript.Show(new DisplayOutput(SharedDisplays.Bundle(display.FormattedValues), display.ValueId));
                break;
        }
    }

    private static string Text(DisplayEvent text) => string.Concat(text.FormattedValues.Select(part => part.Value));
}
