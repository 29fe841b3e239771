namespace AsyncCourse.Jupyter.Handlers;

/// <summary>
/// Converts positions in a text: the protocol has counted Unicode characters since version 5.2, .NET counts UTF-16 units.
/// </summary>
internal static class CursorPosition
{
    public static int ToUtf16(string text, int characters)
    {
        var units = 0;
        for (var count = 0; count < characters && units < text.Length; count++)
        {
            units += IsPair(text, units) ? 2 : 1;
        }

        return units;
    }

    public static int FromUtf16(string text, int units)
    {
        var characters = 0;
        for (var at = 0; at < units && at < text.Length; characters++)
        {
            at += IsPair(text, at) ? 2 : 1;
        }

        return characters;
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text, at);
}
