using System.Text.RegularExpressions;
using AsyncCourse.Jupyter.Handlers;

namespace AsyncCourse.Jupyter.Tests.Handlers;

public sealed partial class TracebackTests
{
    private static readonly string[] Thrown =
    [
        "AggregateException: One or more errors occurred. (at home, line 1)",
        "   at Work(string name) in Cell 3, line 2",
        "      throw new InvalidOperationException(name);",
        "   at System.Linq.Enumerable.ToList",
        "   … and 2 more in libraries",
        "   at Cell 3, line 5",
        "      await Work(\"A\");",
        " caused by",
        "   List<int>: odd",
    ];

    private static readonly string[] Compiled =
    [
        "(1,9): error CS0103: The name 'oops' does not exist in the current context",
        "    var a = oops;",
        "            ^^^^",
    ];

    [Fact]
    public void Paint_TakesNothingAwayAndAddsOnlyColours()
    {
        Plain(Traceback.Paint(Thrown)).Should().Equal(Thrown);
        Plain(Traceback.Paint(Compiled)).Should().Equal(Compiled);
    }

    [Fact]
    public void Paint_MarksTypesPlacesAndTheCellsOwnLines()
    {
        var painted = Traceback.Paint(Thrown);

        painted[0].Should().StartWith("\u001b[1;31mAggregateException\u001b[0m:");
        painted[1].Should().Be("   at Work(string name) in \u001b[32mCell 3, line 2\u001b[0m");
        painted[2].Should().StartWith("\u001b[36m").And.Contain("throw");
        painted[3].Should().StartWith("\u001b[2m");
        painted[5].Should().Be("   at \u001b[32mCell 3, line 5\u001b[0m");
        painted[7].Should().Be(" caused by");
        painted[8].Should().Be("   \u001b[1;31mList<int>\u001b[0m: odd");
    }

    [Fact]
    public void Paint_MarksWhereTheCompilerStopped()
    {
        var painted = Traceback.Paint(Compiled);

        painted[0].Should().StartWith("\u001b[32m(1,9)\u001b[0m").And.Contain("\u001b[1;31merror CS0103\u001b[0m");
        painted[2].Should().StartWith("\u001b[1;31m").And.EndWith("^^^^\u001b[0m");
    }

    private static IEnumerable<string> Plain(IEnumerable<string> painted) => painted.Select(line => Colour.Replace(line, ""));

    [GeneratedRegex(@"\u001b\[[\d;]*m")]
    private static partial Regex Colour { get; }
}
