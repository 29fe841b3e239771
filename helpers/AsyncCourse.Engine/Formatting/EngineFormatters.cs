using System.Collections;
using System.Dynamic;
using System.Numerics;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine.Formatting;

/// <summary>Puts the engine's formatters before the shared library's defaults, and behind everything that anybody registers.</summary>
internal sealed class EngineFormatters : ITypeFormatterSource
{
    // The shared library has defaults of its own for these; the most specific type wins, so each is named.
    private static readonly Type[] Types =
    [
        typeof(object), typeof(string), typeof(decimal), typeof(BigInteger), typeof(Enum), typeof(Type), typeof(DateTime),
        typeof(DateTimeOffset), typeof(TimeSpan), typeof(Exception), typeof(ExpandoObject), typeof(KeyValuePair<string, object>),
        typeof(ReadOnlyMemory<char>), typeof(ReadOnlyMemory<>), typeof(JsonDocument), typeof(JsonElement),
    ];

    /// <summary>Registers them unless they are; a cell's <c>Formatter.ResetToDefault()</c> makes the next call do it again.</summary>
    public static void EnsureRegistered() => Formatter.GetPreferredMimeTypesFor(typeof(Registration));

    /// <summary>True for the engine's own formatters and for those defaults that they stand in for.</summary>
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

    // The one public way to the defaults is an attribute on a type that is asked for; setting a preference also makes
    // the shared library forget what it had inferred before.
    [TypeFormatterSource(typeof(EngineFormatters), PreferredMimeTypes = [HtmlFormatter.MimeType])]
    private sealed class Registration;
}
