using System.Globalization;
using AsyncCourse.Engine.Formatting.Views;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Formatting;

/// <summary>Turns values into what a notebook can show, with the formatters that .NET Interactive also uses.</summary>
/// <remarks>
/// Text is the same in every locale: numbers and dates are in the invariant culture, whatever the process's culture is.
/// Wherever there is <c>text/html</c> there is a <c>text/plain</c> that says the same, for terminals and converters.
/// </remarks>
public static class ValueFormatter
{
    /// <summary>Formats a value.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">The formats wanted; none for those preferred for the value's type.</param>
    /// <returns>At least one format. A formatter that throws yields plain text that says so.</returns>
    public static MimeBundle Format(object? value, params IReadOnlyList<string> mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(mimeTypes);

        // Most cells end in a string or a number: until somebody uses the shared formatters, these needn't wake them (40 ms).
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
