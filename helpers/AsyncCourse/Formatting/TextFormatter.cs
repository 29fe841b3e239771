using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Formatting;

/// <summary>
/// Writes values of a type as text of a format. A type names the source of its formatters in a
/// <see cref="TypeFormatterSourceAttribute"/>; the notebook's formatting library, in our engine and in .NET Interactive alike,
/// asks the source when a cell first shows such a value.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="mimeType">The format.</param>
/// <param name="write">Gives the text.</param>
internal sealed class TextFormatter<T>(string mimeType, Func<T, string> write) : TypeFormatter<T>
{
    public override string MimeType => mimeType;

    public override bool Format(T value, FormatContext context)
    {
        context.Writer.Write(write(value));
        return true;
    }
}
