using System.Runtime.ExceptionServices;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Hosting;

/// <summary>The host outside notebooks: values go to the console, and the session ends with the process.</summary>
internal sealed class NoHost : INotebookHost
{
    public IDisplayHandle Display(object value, string[] mimeTypes)
    {
        var line = new ConsoleLine();
        line.Update(value);
        return line;
    }

    public void DisposeAtEnd(IAsyncDisposable what)
    {
        var disposal = new BlockingDisposal(what);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => disposal.Dispose();
    }

    public ICellPart? EnterPart() => null;

    // There are no cells that could contain a directive.
    public void Offer(CourseDirective directive)
    {
    }

    public void KeepLooseExceptions(Func<Exception, bool> keep)
    {
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(keep);
        }
        catch (InvalidOperationException)
        {
            // A process can have one handler only, and another one is set. Unhandled exceptions end the process as usual.
        }
    }

    private sealed class ConsoleLine : IDisplayHandle
    {
        public void Update(object value) => Console.WriteLine(value.ToDisplayString(MimeType.Plain));
    }
}
