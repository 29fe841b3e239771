namespace AsyncCourse.Engine.Directives;

/// <summary>A text of which only pieces are visible. The rest is blank, so that every line and position stays the same.</summary>
internal sealed class BlankText(string text)
{
    private readonly char[] _characters = Blank(text);
    private bool _hasText;

    /// <summary>Shows the piece from <paramref name="start"/> up to, but not including, <paramref name="end"/>.</summary>
    public void Show(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            _characters[i] = text[i];
            _hasText |= !char.IsWhiteSpace(text[i]);
        }
    }

    /// <summary>Hides a piece.</summary>
    public void Hide(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('\r' or '\n'))
            {
                _characters[i] = ' ';
            }
        }
    }

    /// <summary>Returns the text and blanks all of it.</summary>
    /// <returns>The text; null if nothing but white space was shown since the last call.</returns>
    public string? Take()
    {
        if (!_hasText)
        {
            return null;
        }

        var taken = new string(_characters);
        Hide(0, text.Length);
        _hasText = false;
        return taken;
    }

    /// <inheritdoc />
    public override string ToString() => new(_characters);

    private static char[] Blank(string text) => [.. text.Select(character => character is '\r' or '\n' ? character : ' ')];
}
