using System.ComponentModel;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Replaces <see cref="Console.ReadKey()"/> in cells, because a notebook has no keyboard to read keys from. Not meant to be
/// called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellKeyboard
{
    private const string Prompt = "Press a key, then Enter: ";

    /// <summary>Asks the learner for a line, and returns its first character as a key.</summary>
    /// <returns>The first character of the answer; Enter if the answer is empty.</returns>
    /// <exception cref="InvalidOperationException">The host takes no input.</exception>
    public static ConsoleKeyInfo ReadKey() => ReadKey(intercept: false);

    /// <summary>Asks the learner for a line, and returns its first character as a key.</summary>
    /// <param name="intercept">True if the answer must not be shown.</param>
    /// <returns>The first character of the answer; Enter if the answer is empty.</returns>
    /// <exception cref="InvalidOperationException">The host takes no input.</exception>
    public static ConsoleKeyInfo ReadKey(bool intercept)
    {
        if (CellFlow.CurrentOrLatest is not { } flow)
        {
            return Console.ReadKey(intercept);
        }

        if (flow.Input is not { } input)
        {
            throw new InvalidOperationException(RoutedReader.NoInput);
        }

        flow.Transcript.Flush();
        var line = input.ReadLineAsync(Prompt, intercept, flow.Interruption).AsTask().GetAwaiter().GetResult();
        return Key(line is { Length: > 0 } ? line[0] : '\r');
    }

    /// <summary>The key that types a character.</summary>
    internal static ConsoleKeyInfo Key(char character)
    {
        var key = character switch
        {
            >= 'a' and <= 'z' => ConsoleKey.A + (character - 'a'),
            >= 'A' and <= 'Z' => ConsoleKey.A + (character - 'A'),
            >= '0' and <= '9' => ConsoleKey.D0 + (character - '0'),
            ' ' => ConsoleKey.Spacebar,
            '\t' => ConsoleKey.Tab,
            '\r' => ConsoleKey.Enter,
            _ => ConsoleKey.None,
        };
        return new(character, key, shift: char.IsAsciiLetterUpper(character), alt: false, control: false);
    }
}
