using System.Collections;
using System.Dynamic;
using System.Numerics;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine.Formatting;

/// <summary>
/// Registers the engine's formatters so that they replace the shared library's defaults, but not formatters that cells or
/// libraries register.
/// </summary>
internal sealed class EngineFormatters : ITypeFormatterSource
{
    // The shared library has its own default for each of these types. The formatter of the most specific type wins, so all are
    // listed.
    private static readonly Type[] Types =
    [
        typeof(object), typeof(string), typeof(decimal), typeof(BigInteger), typeof(Enum), typeof(Type), typeof(DateTime),
        typeof(DateTimeOffset), typeof(TimeSpan), typeof(Exception), typeof(ExpandoObject), typeof(KeyValuePair<string, object>),
        typeof(ReadOnlyMemory<char>), typeof(ReadOnlyMemory<>), typeof(JsonDocument), typeof(JsonElement),
    ];

    /// <summary>
    /// Registers the formatters, unless they are registered. After a cell calls <c>Formatter.ResetToDefault()</c>, the next call
    /// registers them again.
    /// </summary>
    public static void EnsureRegistered() => Formatter.GetPreferredMimeTypesFor(typeof(Registration));

    /// <summary>True for the engine's own formatters and for the defaults that they replace.</summary>
    public static bool Replace(ITypeFormatter formatter) => formatter.MimeType switch
    {
        _ when formatter is EngineFormatter => true,
        HtmlFormatter.MimeType => Types.Contains(formatter.Type),
        PlainTextFormatter.MimeType => Types.Contains(formatter.Type) || formatter.Type == typeof(IHtmlContent),
        _ => formatter.Type == typeof(object) || formatter.Type == typeof(string) || formatter.Type == typeof(Type) ||
            formatter.Type == typeof(IEnumerable),
    };

    /// <inheritdoc />
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        .. Types.Select(type => new EngineFormatter(type, HtmlFormatter.MimeType)),
        .. Types.Select(type => new EngineFormatter(type, PlainTextFormatter.MimeType)),
        new EngineFormatter(typeof(IHtmlContent), PlainTextFormatter.MimeType),
    ];

    // The only public way to add defaults is an attribute on a type that is looked up. The preference in it also makes the shared
    // library drop the formatters that it has cached.
    [TypeFormatterSource(typeof(EngineFormatters), PreferredMimeTypes = [HtmlFormatter.MimeType])]
    private sealed class Registration;
}
