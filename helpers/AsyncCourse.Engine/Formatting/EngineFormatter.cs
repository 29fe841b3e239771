using AsyncCourse.Engine.Formatting.Views;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine.Formatting;

/// <summary>
/// Makes the engine's views a formatter of the shared library, for values inside other libraries' output and for
/// <c>ToDisplayString</c>.
/// </summary>
/// <param name="type">The type whose default formatter it replaces.</param>
/// <param name="mimeType">Either <c>text/html</c> or <c>text/plain</c>.</param>
internal sealed class EngineFormatter(Type type, string mimeType) : ITypeFormatter
{
    public string MimeType => mimeType;

    public Type Type => type;

    public bool Format(object? instance, FormatContext context)
    {
        var view = new ViewBuilder().Build(instance);
        context.Writer.Write(mimeType == HtmlFormatter.MimeType ? HtmlView.Render(view) : TextView.Render(view));
        return true;
    }
}
