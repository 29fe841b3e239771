using System.Globalization;
using System.Text;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>Decodes JSON escapes, including those of lone surrogates, which the framework refuses to read.</summary>
internal static class JsonEscapes
{
    /// <summary>Decodes the content of a JSON string whose syntax has already been checked.</summary>
    /// <param name="escaped">The text between the quotes.</param>
    public static string Unescape(string escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] != '\\')
            {
                text.Append(escaped[at]);
            }
            else if (escaped[++at] == 'u')
            {
                var digits = escaped.AsSpan(at + 1, 4);
                text.Append((char)int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += 4;
            }
            else
            {
                text.Append(Simple(escaped[at]));
            }
        }

        return text.ToString();
    }

    private static char Simple(char letter) => letter switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        _ => letter,
    };
}
