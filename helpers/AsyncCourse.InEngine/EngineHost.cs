using AsyncCourse.Engine;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Hosting;

namespace AsyncCourse.InEngine;

/// <summary>
/// Our engine as the host of the cells. Outside of its sessions, as in a test of the library, it acts as if there were no host.
/// </summary>
internal sealed class EngineHost : INotebookHost
{
    private readonly NoHost _outside = new();

    public IDisplayHandle Display(object value, string[] mimeTypes) => SessionScope.Current is null
        ? _outside.Display(value, mimeTypes)
        : new Handle(Kernel.display(value, mimeTypes).Update);

    public void DisposeAtEnd(IAsyncDisposable what)
    {
        if (SessionScope.Current is null)
        {
            _outside.DisposeAtEnd(what);
        }
        else
        {
            SessionScope.RegisterForDisposal(what);
        }
    }

    public ICellPart? EnterPart() => CellPart.Enter() is { } part ? new Part(part) : null;

    public void KeepLooseExceptions(Func<Exception, bool> keep)
    {
        UncaughtExceptions.AskFirst(keep);
        // The engine sets the process's only handler when its first session starts. Before that there is none, so set it here.
        _outside.KeepLooseExceptions(keep);
    }

    public void Offer(CourseDirective directive)
    {
        if (SessionScope.Current is not null)
        {
            DirectiveTable.Register(new DirectiveInEngine(directive));
        }
    }

    private sealed class Handle(Action<object?> update) : IDisplayHandle
    {
        public void Update(object value) => update(value);
    }

    private sealed class Part(CellPart part) : ICellPart
    {
        public int Stop(TimeSpan grace) => part.Stop(grace);
    }
}
