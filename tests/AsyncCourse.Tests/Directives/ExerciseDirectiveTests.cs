using AsyncCourse.Directives;
using AsyncCourse.Hosting;

namespace AsyncCourse.Tests.Directives;

public sealed class ExerciseDirectiveTests
{
    public static TheoryData<string> Exercises => [.. Exercise.All.Select(exercise => exercise.Id)];

    [Fact]
    public void Check_hands_in_the_method_that_the_lesson_asks_for_or_one_of_another_name()
    {
        ToCSharp(new CheckDirective(), ("--id", "fetch-users")).Should().Be(
            """await AsyncCourse.Exercise.CheckAsync("fetch-users", FetchUsersAsync)""");
        ToCSharp(new CheckDirective(), ("--id", "fetch-users"), ("--method", "MineAsync")).Should().Be(
            """await AsyncCourse.Exercise.CheckAsync("fetch-users", MineAsync)""");
    }

    [Fact]
    public void Hint_and_progress_are_the_methods()
    {
        ToCSharp(new HintDirective(), ("--id", "basket")).Should().Be("""AsyncCourse.Exercise.Hint("basket")""");
        ToCSharp(new ProgressDirective()).Should().Be("AsyncCourse.Exercise.Progress()");
    }

    [Fact]
    public void An_exercise_that_is_not_there_is_an_error_that_names_those_that_are()
    {
        var act = () => ToCSharp(new HintDirective(), ("--id", "fetch-user"));

        act.Should().Throw<ArgumentException>()
            .WithMessage("There is no exercise 'fetch-user'. There are: basket, fetch-users, *without-async.");
    }

    // A lesson's cell, its solution and the directive have to agree on the method's name.
    [Theory]
    [MemberData(nameof(Exercises))]
    public void The_method_is_that_of_the_reference_solution(string id)
    {
        var exercise = Exercise.All.Single(exercise => exercise.Id == id);

        exercise.Method.Should().MatchRegex("^[A-Z][A-Za-z]+$");
        Exercise.Solution(id).Should().Contain($" {exercise.Method}(");
    }

    [Fact]
    public void Lint_hands_over_the_text_and_the_rules_that_are_asked_for()
    {
        new LintDirective().ToCSharp(
            new Dictionary<string, string> { ["--rules"] = "CA2007, CA2000" }, "int a;\nint b;").Should().Be(
            """await AsyncCourse.Lint.CheckAsync("int a;\nint b;", "CA2007", "CA2000")""");
    }

    [Fact]
    public void Lint_of_nothing_says_where_the_code_goes()
    {
        var act = () => new LintDirective().ToCSharp(new Dictionary<string, string>(), "");

        act.Should().Throw<ArgumentException>()
            .WithMessage("There is nothing below #!lint. Write the code to look at into the same cell, under it.");
    }

    private static string ToCSharp(CourseDirective directive, params IEnumerable<(string Name, string Value)> arguments) =>
        directive.ToCSharp(arguments.ToDictionary(argument => argument.Name, argument => argument.Value), "");
}
