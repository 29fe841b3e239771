using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine.Formatting;

/// <summary>Which formats somebody else than the engine has taken on for a type.</summary>
/// <param name="Html">There is a formatter for <c>text/html</c>.</param>
/// <param name="Plain">There is a formatter for <c>text/plain</c>.</param>
/// <param name="Any">There is a formatter for some format.</param>
internal sealed record CustomFormatters(bool Html, bool Plain, bool Any)
{
    /// <summary>Looks a type up: formatters registered for it, a base type or an interface, and sources named by attributes.</summary>
    public static CustomFormatters For(Type type)
    {
        // Asking makes the shared library read the type's attributes, which may register formatters.
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
