namespace AsyncCourse.Engine.Workers;

/// <summary>The line that identifies a cell to people.</summary>
internal static class FirstLine
{
    private const int MostCharacters = 60;

    public static string Of(string source)
    {
        var lines = source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var line = lines.FirstOrDefault(line => !line.StartsWith('#') && !line.StartsWith("//", StringComparison.Ordinal)
                && !line.StartsWith("using ", StringComparison.Ordinal))
            ?? lines.FirstOrDefault()
            ?? "(empty)";
        return line.Length <= MostCharacters ? line : line[..(MostCharacters - 1)] + "…";
    }
}
