using System.Text.RegularExpressions;
using AsyncCourse.CPython;
using AsyncCourse.Hosting;

namespace AsyncCourse.Directives;

/// <summary>
/// <c>#!python NAME</c>: runs the lines below as Python, as <see cref="Python.RunAsync"/> does. The modules that the snippet
/// requires are those that it imports. If the snippet uses the name <c>API</c>, that name is the address of the lesson's practice
/// API.
/// </summary>
internal sealed partial class PythonDirective : CourseDirective
{
    private const string Snippet = "--name";
    private const string Share = "--share";

    public override string Name => "python";

    public override string Summary =>
        "Runs the lines below it with your Python, or shows the run that was recorded of them; "
            + "Python.Result(NAME) has it for later cells.";

    public override IReadOnlyList<CourseOption> Options =>
    [
        new(Snippet, "NAME", "what the snippet is called, such as 01-gather", IsImplicit: true),
        new(Share, "NAMES", "variables of C# that it finds as globals, such as ms,count; a TimeSpan arrives in seconds"),
    ];

    public override string TextLanguage => "Python";

    public override string ToCSharp(IReadOnlyDictionary<string, string> arguments, string text)
    {
        var shared = Several(arguments, Share);
        if (shared.FirstOrDefault(name => !Identifier().IsMatch(name)) is { } wrong)
        {
            throw new ArgumentException(
                $"{Share} takes names of variables with commas between, such as ms,count; '{wrong}' is none.");
        }

        return "await AsyncCourse.Python.RunAsync("
            + Literal(arguments.GetValueOrDefault(Snippet, "snippet")) + ", " + Literal(text)
            + $", requires: [{string.Join(", ", PythonImports.Of(text).Select(Literal))}]"
            + (Api().IsMatch(text) ? ", api: lesson.Api" : "")
            + (shared.Length == 0 ? ")" : $", variables: new {{ {string.Join(", ", shared)} }})");
    }

    [GeneratedRegex(@"^[A-Za-z_]\w*$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\bAPI\b")]
    private static partial Regex Api();
}
