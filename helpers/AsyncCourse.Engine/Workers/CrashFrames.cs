using System.Text.RegularExpressions;

namespace AsyncCourse.Engine.Workers;

/// <summary>
/// Finds the learner's frames in the output of a crashed runtime, with the names in the source code. Frames of the runtime and
/// the engine would not help the person who wrote the cell.
/// </summary>
internal static partial class CrashFrames
{
    /// <summary>Frames such as <c>Deeper(Int32)</c> or <c>a lambda in Cell 2:line 1</c>, the innermost first.</summary>
    /// <param name="text">The output of the crashed process.</param>
    public static IEnumerable<string> Of(string text) => Frame().Matches(text)
        .Select(match => (Method: Written(match.Groups["method"].Value), Place: match.Groups["place"].Value.TrimEnd()))
        .Where(frame => frame.Method.Length > 0)
        .Select(frame => frame.Method + frame.Place);

    // The compiler turns Deeper and Fire into <<Initialize>>g__Deeper|0_0(Int32) and <Fire>d__1.MoveNext().
    private static string Written(string method)
    {
        if (method.Contains("<Initialize>>b__", StringComparison.Ordinal) || Lambda().IsMatch(method))
        {
            return "a lambda";
        }

        if (LocalFunction().Match(method) is { Success: true } local)
        {
            return local.Groups["name"].Value + "(" + local.Groups["parameters"].Value;
        }

        if (StateMachine().Match(method) is { Success: true } machine)
        {
            var name = machine.Groups["name"].Value;
            return name is "<Initialize>" ? "" : $"{machine.Groups["owner"].Value}{name}()";
        }

        return method.StartsWith('<')
            ? ""
            : method.Replace('+', '.');
    }

    [GeneratedRegex(@"^\s+at Submission#\d+[.+](?<method>[^\r\n]*?\))(?<place> in [^\r\n]+)?\r?$", RegexOptions.Multiline)]
    private static partial Regex Frame();

    [GeneratedRegex(@">b__\d")]
    private static partial Regex Lambda();

    [GeneratedRegex(@">g__(?<name>\w+)\|[\d_]+[^(]*\((?<parameters>.*)$")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"^(?<owner>.*?)<(?<name><?\w+>?)>d__\d+(`\d+)?(\[[^\]]*\])?\.MoveNext\(\)$")]
    private static partial Regex StateMachine();
}
