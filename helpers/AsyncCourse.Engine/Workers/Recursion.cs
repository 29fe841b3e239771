using System.Text.RegularExpressions;

namespace AsyncCourse.Engine.Workers;

/// <summary>Says which of the learner's methods used up the stack.</summary>
internal static partial class Recursion
{
    private const int MostNames = 3;

    /// <summary>A text such as <c>: Deeper calls itself without end</c>; empty if the method isn't known.</summary>
    /// <param name="lastWords">The runtime's output. It shows the repeated frames once, below the number of repetitions.</param>
    public static string Describe(string lastWords)
    {
        var repeated = Repeated().Match(lastWords) is { Success: true } match ? match.Groups["frames"].Value : lastWords;
        var names = CrashFrames.Of(repeated).Select(frame => frame.Split('(')[0]).Distinct().Take(MostNames).ToList();
        return names switch
        {
            [] => "",
            [var one] => $": {one} calls itself without end",
            _ => $": {string.Join(", ", names.SkipLast(1))} and {names[^1]} call each other without end",
        };
    }

    [GeneratedRegex(@"Repeated? \d+ times:\s*\n-+\r?\n(?<frames>.*?)\n-+", RegexOptions.Singleline)]
    private static partial Regex Repeated();
}
