using AsyncCourse.StateMachines;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>The state machine that the compiler made of an async method. A cell shows the code, cut if it is long.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Code">The state machine as C#.</param>
[TypeFormatterSource(typeof(InsideFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record LoweredMethod(string Method, string Code)
{
    /// <summary>How many lines of the code are shown.</summary>
    public const int MostLinesShown = 120;

    /// <summary>How many lines the code has.</summary>
    public int Lines => Code.Split('\n').Length;

    /// <summary>The beginning of the code, and a line that says how much was cut off.</summary>
    internal string Shown => Lines <= MostLinesShown ? Code : string.Join('\n',
    [
        .. Code.Split('\n').Take(MostLinesShown),
        $"// … and {Lines - MostLinesShown} more lines: Inside.Lowered({Method}).Code has them.",
    ]);
}
