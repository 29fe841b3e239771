using AsyncCourse.Hosting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Interactive;

/// <summary>
/// .NET Interactive as the host of the cells. Outside of its commands, as in a program that only loads its package, it acts as if
/// there were no host.
/// </summary>
internal sealed class InteractiveHost : INotebookHost
{
    private readonly NoHost _outside = new();

    public IDisplayHandle Display(object value, string[] mimeTypes)
    {
        if (KernelInvocationContext.Current is not { } context)
        {
            return _outside.Display(value, mimeTypes);
        }

        var id = Guid.NewGuid().ToString("N");
        context.Publish(new DisplayedValueProduced(
            value, context.Command, FormattedValue.CreateManyFromObject(value, mimeTypes), id));
        return new Handle(context, id, mimeTypes);
    }

    public void DisposeAtEnd(IAsyncDisposable what)
    {
        // The tool quits without disposing its kernel. A program that hosts a kernel disposes it and goes on.
        var disposal = new BlockingDisposal(what);
        KernelInvocationContext.Current?.HandlingKernel?.RootKernel.RegisterForDisposal(disposal);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => disposal.Dispose();
    }

    // Nothing can be stopped here: an endless loop in a cell ends with the kernel.
    public ICellPart? EnterPart() => null;

    // .NET Interactive sets no handler of its own.
    public void KeepLooseExceptions(Func<Exception, bool> keep) => _outside.KeepLooseExceptions(keep);

    public void Offer(CourseDirective directive)
    {
        if (KernelInvocationContext.Current?.HandlingKernel?.RootKernel is CompositeKernel root)
        {
            DirectiveInKernel.Add(directive, root);
        }
    }

    // .NET Interactive's own DisplayedValue raises an event that only the current context handles, and a thread that a cell
    // starts has no current context.
    private sealed class Handle(KernelInvocationContext shownIn, string id, string[] mimeTypes) : IDisplayHandle
    {
        public void Update(object value)
        {
            var context = KernelInvocationContext.Current is { IsComplete: false } running ? running : shownIn;
            context.Publish(new DisplayedValueUpdated(
                value, id, context.Command, FormattedValue.CreateManyFromObject(value, mimeTypes)));
        }
    }
}
