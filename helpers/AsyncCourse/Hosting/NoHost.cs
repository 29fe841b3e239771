using System.Runtime.ExceptionServices;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Hosting;

/// <summary>Stands in where nobody runs cells: values go to the console, and the process is the session.</summary>
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

    // Nobody reads cells here.
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
            // A process has one handler, and somebody was first. It ends as it would anyway.
        }
    }

    private sealed class ConsoleLine : IDisplayHandle
    {
        public void Update(object value) => Console.WriteLine(value.ToDisplayString(MimeType.Plain));
    }
}
