using System.Text.RegularExpressions;

namespace AsyncCourse.Rendering;

/// <summary>
/// Replaces a figure's placeholders by the colours of a light page, so that it can be drawn without the course's script.
/// </summary>
internal static partial class LightPage
{
    /// <summary>The colour of the page itself.</summary>
    public const string Paper = "#ffffff";

    /// <summary>The colour of its text.</summary>
    public const string Ink = "#24292f";

    /// <summary>Replaces all placeholders in an object and in what it holds.</summary>
    public static void Paint(DynamicObj.DynamicObj target)
    {
        foreach (var (name, value) in target.GetProperties(true).ToList())
        {
            switch (value)
            {
                case string text when Painted(text) is var painted && painted != text:
                    target.SetProperty(name, painted);
                    break;
                case DynamicObj.DynamicObj inner:
                    Paint(inner);
                    break;
                case IEnumerable<DynamicObj.DynamicObj> several:
                    foreach (var inner in several)
                    {
                        Paint(inner);
                    }

                    break;
            }
        }
    }

    private static string Painted(string text) => text switch
    {
        "@ink" => Ink,
        "@soft" => "rgba(36,41,47,.55)",
        "@grid" => "rgba(36,41,47,.15)",
        "@paper" => Paper,
        _ => LightAndDark.Replace(text, "$1"),
    };

    [GeneratedRegex(@"^(#\w{6})\|#\w{6}$")]
    private static partial Regex LightAndDark { get; }
}
