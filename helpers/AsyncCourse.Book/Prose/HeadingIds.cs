using System.Globalization;
using System.Text;

namespace AsyncCourse.Book.Prose;

/// <summary>The unique IDs of one page's headings. They follow GitHub's rules, so that links work there and here.</summary>
internal sealed class HeadingIds
{
    private readonly HashSet<string> _taken = [];

    /// <summary>Creates the ID of a heading.</summary>
    /// <param name="text">The text of the heading.</param>
    public string For(string text)
    {
        var slug = Slug(text);
        // The page itself uses IDs such as `cell-3` and `main`.
        var isOurs = slug is "" or "main" or "contents" || slug.StartsWith("cell-", StringComparison.Ordinal);
        var wanted = isOurs ? $"section-{slug}" : slug;
        var id = wanted.TrimEnd('-');
        for (var i = 1; !_taken.Add(id); i++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{i}");
        }

        return id;
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.Trim())
        {
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_')
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (letter == ' ')
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }
}
