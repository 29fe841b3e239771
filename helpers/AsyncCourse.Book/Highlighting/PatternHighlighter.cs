using System.Text;
using System.Text.RegularExpressions;
using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Highlighting;

/// <summary>Colours code well enough to read it, by a pattern whose groups have the names of the style sheet's classes.</summary>
internal static partial class PatternHighlighter
{
    /// <summary>Python: words, strings, numbers, comments, calls, and the line that names a notebook's cell.</summary>
    /// <param name="code">Python.</param>
    public static string Python(string code) => Render(code, PythonToken);

    /// <summary>JSON: names apart from strings, then numbers and words.</summary>
    /// <param name="json">JSON, or what was meant to be.</param>
    public static string Json(string json) => Render(json, JsonToken);

    // HTML whose text is the code, letter for letter.
    private static string Render(string code, Regex tokens)
    {
        var html = new StringBuilder(code.Length * 2);
        var done = 0;
        foreach (Match token in tokens.Matches(code))
        {
            var kind = token.Groups.Values.Skip(1).First(group => group.Success).Name;
            html.Append(Html.Encode(code[done..token.Index])).Append(Html.Span(kind, token.Value));
            done = token.Index + token.Length;
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
    private static partial Regex PythonToken { get; }

    [GeneratedRegex(
        """
        (?<t>"(\\.|[^"\\])*"(?=\s*:))
        |(?<s>"(\\.|[^"\\])*")
        |(?<n>-?\b\d+(\.\d+)?([eE][+-]?\d+)?\b)
        |(?<k>\b(true|false|null)\b)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex JsonToken { get; }
}
