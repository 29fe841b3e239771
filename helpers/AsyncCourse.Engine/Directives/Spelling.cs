namespace AsyncCourse.Engine.Directives;

/// <summary>What somebody may have meant who typed a name that isn't there.</summary>
public static class Spelling
{
    /// <summary>Finds the name that is nearest to what was typed.</summary>
    /// <param name="typed">What somebody typed.</param>
    /// <param name="known">The names that there are, the likeliest first.</param>
    /// <param name="most">How many letters may differ; null for half of those that were typed.</param>
    /// <returns>The nearest of them; null if none is near enough.</returns>
    public static string? Nearest(string typed, IEnumerable<string> known, int? most = null) => known
        .Select(name => (Name: name, Distance: Distance(typed, name)))
        .Where(candidate => candidate.Distance <= (most ?? typed.Length / 2))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    /// <summary>The number of letters to insert, delete or replace (Levenshtein distance), ignoring case.</summary>
    internal static int Distance(string one, string other)
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
