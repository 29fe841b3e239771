namespace Course.Usage;

/// <summary>Compares words by their spelling.</summary>
internal static class Spelling
{
    /// <summary>Finds the word that the user probably meant.</summary>
    /// <param name="typed">The word that the user typed.</param>
    /// <param name="known">The valid words.</param>
    /// <returns>The most similar word; null if none is similar.</returns>
    public static string? Nearest(string typed, IEnumerable<string> known) => known
        .Select(name => (Name: name, Distance: Distance(typed, name)))
        .Where(candidate => candidate.Distance <= typed.Length / 2)
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    /// <summary>The number of letters to insert, delete or replace (Levenshtein distance), ignoring case.</summary>
    public static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
