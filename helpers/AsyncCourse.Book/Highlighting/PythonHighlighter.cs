using System.Text;
using System.Text.RegularExpressions;
using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Highlighting;

/// <summary>
/// Highlights Python well enough to read it beside C#: keywords, strings, numbers, comments, calls, and the line that names a
/// notebook's cell.
/// </summary>
internal static partial class PythonHighlighter
{
    private static readonly string[] Groups = ["c", "s", "p", "k", "n", "f"];

    /// <summary>The code as HTML. The text of the HTML is exactly the code.</summary>
    /// <param name="code">The Python code to highlight.</param>
    public static string Render(string code)
    {
        var html = new StringBuilder(code.Length * 2);
        var done = 0;
        foreach (Match match in Token().Matches(code))
        {
            html.Append(Html.Encode(code[done..match.Index]))
                .Append(Html.Span(Groups.First(group => match.Groups[group].Success), match.Value));
            done = match.Index + match.Length;
        }

        return html.Append(Html.Encode(code[done..])).ToString();
    }

    [GeneratedRegex(
        """"
        (?<p>\A\#![^\n]*)
        |(?<c>\#[^\n]*)
        |(?<s>(?:\b[rbfuRBFU]{1,2})?
              (?:"""[\s\S]*?(?:"""|\z)|\'\'\'[\s\S]*?(?:\'\'\'|\z)|"(?:\\.|[^"\\\n])*"?|\'(?:\\.|[^\'\\\n])*\'?))
        |(?<p>^[ \t]*@[\w.]+)
        |(?<k>\b(?:False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global
            |if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield)\b)
        |(?<n>\b\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?|(?<![\w.])\.\d+)
        |(?<f>\b[A-Za-z_]\w*(?=\())
        """",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline
        | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
