using System.Globalization;
using AsyncCourse.Engine.Formatting.Views;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Formatting;

/// <summary>
/// Turns values into formats that a notebook can show, using the same registered formatters as .NET Interactive.
/// </summary>
/// <remarks>
/// Text is the same in every locale: numbers and dates use the invariant culture, whatever the process's culture is. Whenever
/// there is <c>text/html</c>, there is also a <c>text/plain</c> with the same content, for terminals and converters.
/// </remarks>
public static class ValueFormatter
{
    /// <summary>Formats a value.</summary>
    /// <param name="value">The value to format; null is formatted too.</param>
    /// <param name="mimeTypes">The formats. If there are none, the preferred formats of the value's type are used.</param>
    /// <returns>At least one format. If a formatter throws, the plain text says so.</returns>
    public static MimeBundle Format(object? value, params IReadOnlyList<string> mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(mimeTypes);

        // Most cells end with a string or a number. Until the shared formatters are used, these don't load them, which would take
        // 40 ms.
        if (mimeTypes.Count == 0 && ScalarText.TryFormat(value) is { } scalar && !SharedFormatters.AreLoaded)
        {
            return MimeBundle.PlainText(Limits.CutText(scalar.Text));
        }

        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return SharedFormatters.Format(value, mimeTypes);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
