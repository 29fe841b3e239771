using System.Text.RegularExpressions;

namespace AsyncCourse.StateMachines;

/// <summary>
/// Makes the compiler's names readable. They contain angle brackets, so that they can't clash with the names of a program; here
/// they become names that a person could have given.
/// </summary>
internal static partial class CompilerName
{
    /// <summary>The field with a state machine's state.</summary>
    public const string State = "<>1__state";

    /// <summary>The field with a state machine's builder, which creates and completes the method's task.</summary>
    public const string Builder = "<>t__builder";

    private static readonly (Regex Pattern, string Plain)[] Rules =
    [
        (Exactly(State), "state"),
        (Exactly(Builder), "builder"),
        (Exactly("<>4__this"), "self"),
        (new(@"^<>u__(\d+)$"), "savedAwaiter$1"),
        (new(@"^<>[sS]__(\d+)$"), "temp$1"),
        (new(@"^<>7__wrap(\d+)$"), "kept$1"),
        (new(@"^<>8__(\d+)$"), "closure$1"),
        (new(@"^<>3__(\w+)$"), "$1"),
        (new(@"^<(\w+)>5__\d+$"), "$1"),
        (new(@"^<(\w+)>d__\d+(`\d+)?$"), "$1_StateMachine"),
        (new(@"^<.*>b__[\w|]+>d$"), "Lambda_StateMachine"),
        (new(@"^<.*>g__(\w+)\|.*>d$"), "$1_StateMachine"),
        (new(@"^<.*>g__(\w+)\|[\w]+$"), "$1"),
        (new(@"^<.*>b__\w+$"), "lambda"),
        (new(@"^<>c__DisplayClass[\w]+$"), "Closure"),
        (Exactly("<>c"), "Lambdas"),
        (new(@"^<>\w__(\w+)$"), "$1"),
        (new(@"^Submission#\d+$"), "Cell"),
    ];

    /// <summary>Whether the compiler made the name.</summary>
    public static bool IsGenerated(string name) => name.AsSpan().IndexOfAny('<', '#') >= 0;

    /// <summary>A readable form of the name. A name that a person gave stays as it is.</summary>
    public static string Plain(string name)
    {
        if (!IsGenerated(name))
        {
            return name;
        }

        var (pattern, plain) = Rules.FirstOrDefault(rule => rule.Pattern.IsMatch(name));
        return pattern is null ? Unfit().Replace(name, "") : pattern.Replace(name, plain);
    }

    private static Regex Exactly(string name) => new($"^{Regex.Escape(name)}$");

    [GeneratedRegex(@"\W")]
    private static partial Regex Unfit();
}
