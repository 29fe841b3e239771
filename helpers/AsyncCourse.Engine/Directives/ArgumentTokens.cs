using System.Text;

namespace AsyncCourse.Engine.Directives;

/// <summary>
/// Splits a directive's line into words, like a command line. Quotes keep words together, and braces keep JSON together.
/// </summary>
internal static class ArgumentTokens
{
    /// <summary>The words of a line, without a comment at its end.</summary>
    /// <param name="line">The line after the directive's name.</param>
    public static IReadOnlyList<ArgumentToken> Split(string line)
    {
        var tokens = new List<ArgumentToken>();
        var at = 0;
        while (true)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at]))
            {
                at++;
            }

            if (at == line.Length || line.AsSpan(at).StartsWith("//"))
            {
                return tokens;
            }

            tokens.Add(line[at] is '{' or '[' ? Json(line, ref at) : Word(line, ref at));
        }
    }

    private static ArgumentToken Word(string line, ref int at)
    {
        var text = new StringBuilder();
        var quote = '\0';
        var isQuoted = line[at] is '"' or '\'';
        while (at < line.Length && (quote != '\0' || !char.IsWhiteSpace(line[at])))
        {
            var letter = line[at];
            if (quote == '\0' && letter == '{')
            {
                text.Append(Json(line, ref at).Text);
                continue;
            }

            at++;
            if (quote == '\0' && letter is '"' or '\'')
            {
                quote = letter;
            }
            else if (letter == quote)
            {
                quote = '\0';
            }
            else if (quote == '"' && letter == '\\' && at < line.Length && line[at] is '"' or '\\')
            {
                text.Append(line[at++]);
            }
            else
            {
                text.Append(letter);
            }
        }

        return new(text.ToString(), isQuoted);
    }

    private static ArgumentToken Json(string line, ref int at)
    {
        var start = at;
        var depth = 0;
        var isString = false;
        for (; at < line.Length; at++)
        {
            if (isString && line[at] == '\\')
            {
                at++;
            }
            else if (line[at] == '"')
            {
                isString = !isString;
            }
            else if (!isString && line[at] is '{' or '[')
            {
                depth++;
            }
            else if (!isString && line[at] is '}' or ']' && --depth == 0)
            {
                at++;
                break;
            }
        }

        at = Math.Min(at, line.Length);
        return new(line[start..at], IsQuoted: false);
    }
}
