using AsyncCourse.Engine.Documents;
using Course.Exercises;
using Course.Run;

namespace Course.Tests.Exercises;

public sealed class ExerciseCellTests
{
    private const string Cell = """
        using System.Threading;
        #nullable enable

        async Task<int> SumAsync(int[] numbers)
        {
            return 0;
        }

        await Exercise.CheckAsync("sum", SumAsync)
        """;

    [Fact]
    public void In_FindsWhatLearnersWrite_AndTheLineThatChecksIt()
    {
        var cell = ExerciseCell.In(Lesson("var one = 1;", Cell)).Should().ContainSingle().Subject;

        (cell.Index, cell.Id).Should().Be((1, "sum"));
        cell.Attempt.Should().StartWith("async Task<int> SumAsync").And.EndWith("}");
        cell.Check.Should().Be("await Exercise.CheckAsync(\"sum\", SumAsync)");
    }

    [Theory]
    [InlineData("// await Exercise.CheckAsync(\"sum\", SumAsync)")]
    [InlineData("    // await Exercise.CheckAsync(\"sum\", SumAsync)")]
    [InlineData("Exercise.Hint(\"sum\")")]
    public void In_ACellThatChecksNothing_IsNoExercise(string source)
    {
        ExerciseCell.In(Lesson(source)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Task<int> A() => null;\n\nvar result = await Exercise.CheckAsync(\"a\", A);\nresult")]
    [InlineData("Task<int> A() => null;\n\nawait Exercise.CheckAsync(\n    \"a\",\n    A)")]
    public void In_TheCheckMayBeWrittenInOtherWays(string source)
    {
        var cell = ExerciseCell.In(Lesson(source)).Should().ContainSingle().Subject;

        cell.Attempt.Should().Be("Task<int> A() => null;");
        cell.With(cell.Attempt).Should().Be(source);
    }

    [Fact]
    public void From_PutsTheSolutionIn_AndKeepsAllElse()
    {
        var lesson = Lesson("var one = 1;", Cell);

        var solved = SolvedNotebook.From(lesson, id => $"Task<int> SumAsync(int[] n) => Solve(\"{id}\");\n");

        solved.Cells[1].Source.Should().Be("""
            using System.Threading;
            #nullable enable

            Task<int> SumAsync(int[] n) => Solve("sum");

            await Exercise.CheckAsync("sum", SumAsync)
            """);
        solved.Cells[0].Source.Should().Be("var one = 1;");
        lesson.Cells[1].Source.Should().Be(Cell, "the lesson itself is not touched");
    }

    private static Notebook Lesson(params string[] cells)
    {
        const string Empty =
            """{"cell_type": "code", "source": "", "metadata": {}, "outputs": [], "execution_count": null}""";
        var notebook = Notebook.Parse(
            $$"""{"cells": [{{string.Join(", ", cells.Select(_ => Empty))}}],"""
            + """ "metadata": {}, "nbformat": 4, "nbformat_minor": 4}""");
        foreach (var (index, source) in cells.Index())
        {
            notebook.Cells[index].Source = source;
        }

        return notebook;
    }
}
