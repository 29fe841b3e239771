using AsyncCourse.Engine.Formatting.Views;
using AsyncCourse.Engine.Outputs;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine.Formatting;

/// <summary>
/// Decides what formats a value: a formatter that a library or a cell registered, or the engine's own views.
/// </summary>
internal static class SharedFormatters
{
    private const string Html = HtmlFormatter.MimeType;
    private const string Plain = PlainTextFormatter.MimeType;

    private static Action _onFormat = () => { };

    /// <summary>Sets a callback for every formatting.</summary>
    /// <param name="onFormat">Called each time, before the shared library is used.</param>
    public static void Connect(Action onFormat) => _onFormat = onFormat;

    /// <summary>True once anything in the process has loaded the shared formatters.</summary>
    public static bool AreLoaded => AppDomain.CurrentDomain.GetAssemblies().Any(assembly =>
        assembly.FullName?.StartsWith("Microsoft.DotNet.Interactive.Formatting,", StringComparison.Ordinal) == true);

    /// <summary>Formats a value. If a format fails, the plain text says why.</summary>
    public static MimeBundle Format(object? value, IReadOnlyList<string> mimeTypes)
    {
        EngineFormatters.EnsureRegistered();
        _onFormat();
        var view = new Lazy<View>(() => new ViewBuilder().Build(value));
        var custom = CustomFormatters.For(value?.GetType() ?? typeof(object));
        IReadOnlyCollection<string> wanted = mimeTypes.Count > 0 ? mimeTypes : Preferred(value, custom, view);
        var content = new Dictionary<string, string>();
        var failures = new List<string>();
        foreach (var mimeType in wanted.Contains(Html) ? wanted.Append(Plain).Distinct() : wanted)
        {
            try
            {
                content[mimeType] = FormatOne(value, mimeType, custom, view);
            }
            catch (Exception cause)
            {
                failures.Add($"({mimeType} can't be shown: {cause.GetType().Name}: {cause.Message})");
            }
        }

        if (failures.Count > 0)
        {
            content[Plain] = string.Join(
                '\n', failures.Prepend(content.GetValueOrDefault(Plain) ?? "").Where(line => line.Length > 0));
        }

        return new MimeBundle(content);
    }

    /// <summary>Formats a value with the formatter that was registered for its type.</summary>
    public static string FormatRegistered(object? value, string mimeType)
    {
        var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using (var context = new FormatContext(writer))
        {
            Formatter.GetPreferredFormatterFor(value?.GetType() ?? typeof(object), mimeType).Format(value, context);
        }

        return writer.ToString();
    }

    private static IReadOnlyCollection<string> Preferred(object? value, CustomFormatters custom, Lazy<View> view)
    {
        if (value is null)
        {
            return [Plain];
        }

        var preferred = Formatter.GetPreferredMimeTypesFor(value.GetType());
        var isDefault = preferred.Count == 1 && preferred.First() == Html && Formatter.DefaultMimeType == Html;
        if (!isDefault || custom.Html)
        {
            return preferred;
        }

        return custom.Plain || !(custom.Any || view.Value.HasHtml) ? [Plain] : preferred;
    }

    private static string FormatOne(object? value, string mimeType, CustomFormatters custom, Lazy<View> view) => mimeType switch
    {
        Html when !custom.Html => custom.Plain ? HtmlText.Block(FormatRegistered(value, Plain)) : HtmlView.Render(view.Value),
        Plain when !custom.Plain => TextView.Render(view.Value),
        _ when value is string text && !custom.Any && mimeType is not MimeType.Json => text,
        _ => FormatRegistered(value, mimeType),
    };
}
