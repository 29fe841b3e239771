namespace AsyncCourse.Engine.Directives;

/// <summary>A text of which only pieces are left; the rest is blank, and every line and place is what it was.</summary>
internal sealed class BlankText(string text)
{
    private readonly char[] _characters = Blank(text);
    private bool _hasText;

    /// <summary>Shows a piece of the text.</summary>
    public void Show(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            _characters[i] = text[i];
            _hasText |= !char.IsWhiteSpace(text[i]);
        }
    }

    /// <summary>Hides a piece again.</summary>
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

    /// <summary>The text as it is now, and all of it blank from here on.</summary>
    /// <returns>Null if nothing but blanks was shown.</returns>
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
