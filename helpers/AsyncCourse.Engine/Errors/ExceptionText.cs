using System.Diagnostics;
using System.Globalization;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Formatting.Views;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Errors;

/// <summary>Formats exceptions for the author of the cell: what happened, where in the cell, and the inner exceptions.</summary>
internal sealed class ExceptionText(Func<string, SourceUnit?> findSource)
{
    private const int MaxDepth = 8;
    private const int LibraryFramesShown = 2;

    /// <summary>The error of a cell that threw.</summary>
    public CellError Error(Exception exception)
    {
        var lines = new List<string>();
        Add(lines, exception, indent: "", depth: 0);
        return new(MethodText.TypeName(exception.GetType()), Message(exception), lines);
    }

    private void Add(List<string> lines, Exception exception, string indent, int depth)
    {
        var message = Message(exception).ReplaceLineEndings("\n").Split('\n');
        lines.Add($"{indent}{MethodText.TypeName(exception.GetType())}: {message[0]}");
        lines.AddRange(message.Skip(1).Select(line => indent + line));
        AddFrames(lines, exception, indent + "   ");
        if (depth == MaxDepth)
        {
            return;
        }

        Exception[] inner = exception switch
        {
            AggregateException aggregate => [.. aggregate.InnerExceptions],
            { InnerException: { } cause } => [cause],
            _ => [],
        };
        for (var i = 0; i < inner.Length; i++)
        {
            lines.Add(inner.Length == 1
                ? $"{indent} caused by"
                : string.Create(CultureInfo.InvariantCulture, $"{indent} {i + 1} of {inner.Length}"));
            Add(lines, inner[i], indent + "   ", depth + 1);
        }
    }

    // The property is the cell's own code, or a library's, and may throw or have nothing to say.
    private static string Message(Exception exception)
    {
        try
        {
            return Limits.CutText(exception.Message ?? "");
        }
        catch (Exception failure)
        {
            // Whatever it throws, there is no message.
            return $"(its message can't be read: that throws {MethodText.TypeName(failure.GetType())})";
        }
    }

    private void AddFrames(List<string> lines, Exception exception, string indent)
    {
        var library = new List<string>();
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is not { } method || MethodText.IsMachinery(method))
            {
                continue;
            }

            if (frame.GetFileName() is { } file && findSource(file) is { } source)
            {
                AddLibrary(lines, library, indent);
                var number = frame.GetFileLineNumber();
                var name = MethodText.CellMethod(method);
                var at = name.Length == 0 ? "at" : $"at {name} in";
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{indent}{at} {source.Name}, line {number}"));
                if (source.Line(number).Trim() is { Length: > 0 } text)
                {
                    lines.Add($"{indent}   {text}");
                }
            }
            else
            {
                library.Add($"at {MethodText.LibraryMethod(method)}");
            }
        }

        AddLibrary(lines, library, indent);
    }

    private static void AddLibrary(List<string> lines, List<string> library, string indent)
    {
        lines.AddRange(library.Take(LibraryFramesShown).Select(frame => indent + frame));
        var rest = library.Count - LibraryFramesShown;
        if (rest > 0)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{indent}… and {rest} more in libraries"));
        }

        library.Clear();
    }
}
