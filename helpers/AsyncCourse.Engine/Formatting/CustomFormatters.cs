using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine.Formatting;

/// <summary>The formats for which a type has a formatter that isn't the engine's.</summary>
/// <param name="Html">Whether there is one for <c>text/html</c>.</param>
/// <param name="Plain">Whether there is one for <c>text/plain</c>.</param>
/// <param name="Any">Whether there is one for any format.</param>
internal sealed record CustomFormatters(bool Html, bool Plain, bool Any)
{
    /// <summary>
    /// Looks a type up: formatters registered for the type, a base type or an interface, and formatter sources named by
    /// attributes.
    /// </summary>
    public static CustomFormatters For(Type type)
    {
        // This call makes the shared library read the type's attributes, which may register formatters.
        Formatter.GetPreferredMimeTypesFor(type);
        var registered = Formatter.RegisteredFormatters(includeDefaults: false).ToList();
        var formats = registered
            .Concat(Formatter.RegisteredFormatters().Except(registered).Where(formatter => !EngineFormatters.Replace(formatter)))
            .Where(formatter => Covers(formatter.Type, type))
            .Select(formatter => formatter.MimeType)
            .ToHashSet();
        return new(
            formats.Contains(HtmlFormatter.MimeType), formats.Contains(PlainTextFormatter.MimeType), formats.Count > 0);
    }

    private static bool Covers(Type formatted, Type type) =>
        formatted.IsGenericTypeDefinition
            ? BaseTypes(type).Concat(type.GetInterfaces()).Any(candidate =>
                candidate.IsGenericType && candidate.GetGenericTypeDefinition() == formatted)
            : formatted.IsAssignableFrom(type);

    private static IEnumerable<Type> BaseTypes(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
