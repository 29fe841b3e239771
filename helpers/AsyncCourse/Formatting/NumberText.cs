using System.Globalization;

namespace AsyncCourse.Formatting;

/// <summary>Writes numbers for people, the same in every locale.</summary>
internal static class NumberText
{
    /// <summary>Three significant digits, zeros included, so that figures below each other compare: "3.00".</summary>
    public static string WriteMeasured(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 99.95 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 9.995 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 0.9995 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };

    /// <summary>Three significant digits at most, thousands separated by commas, an exponent only below a billionth.</summary>
    public static string Write(double value) => Math.Abs(value) switch
    {
        >= 99.95 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 9.995 => value.ToString("0.#", CultureInfo.InvariantCulture),
        >= 0.9995 => value.ToString("0.##", CultureInfo.InvariantCulture),
        >= 0.09995 => value.ToString("0.###", CultureInfo.InvariantCulture),
        0 => "0",
        < 1e-9 => value.ToString("0.##E-0", CultureInfo.InvariantCulture),
        _ => value.ToString("0." + new string('#', Decimals(value)), CultureInfo.InvariantCulture),
    };

    private static int Decimals(double value) => double.IsNaN(value) ? 0 : 2 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
}
