using AsyncCourse.Directives;
using AsyncCourse.Hosting;

namespace AsyncCourse.Tests.Directives;

public sealed class ExerciseDirectiveTests
{
    public static TheoryData<string> Exercises => [.. Exercise.All.Select(exercise => exercise.Id)];

    [Fact]
    public void CheckHandsInTheMethodThatTheLessonAsksForOrOneOfAnotherName()
    {
        ToCSharp(new CheckDirective(), ("--id", "fetch-users")).Should().Be(
            """await AsyncCourse.Exercise.CheckAsync("fetch-users", FetchUsersAsync)""");
        ToCSharp(new CheckDirective(), ("--id", "fetch-users"), ("--method", "MineAsync")).Should().Be(
            """await AsyncCourse.Exercise.CheckAsync("fetch-users", MineAsync)""");
    }

    [Fact]
    public void HintAndProgress_AreTheMethods()
    {
        ToCSharp(new HintDirective(), ("--id", "basket")).Should().Be("""AsyncCourse.Exercise.Hint("basket")""");
        ToCSharp(new ProgressDirective()).Should().Be("AsyncCourse.Exercise.Progress()");
    }

    [Fact]
    public void AnExerciseThatIsNotThere_IsAnErrorThatNamesThoseThatAre()
    {
        var act = () => ToCSharp(new HintDirective(), ("--id", "fetch-user"));

        act.Should().Throw<ArgumentException>()
            .WithMessage("There is no exercise 'fetch-user'. There are: basket, fetch-users, *without-async.");
    }

    // A lesson's cell, its solution and the directive have to agree on the method's name.
    [Theory]
    [MemberData(nameof(Exercises))]
    public void TheMethod_IsThatOfTheReferenceSolution(string id)
    {
        var exercise = Exercise.All.Single(exercise => exercise.Id == id);

        exercise.Method.Should().MatchRegex("^[A-Z][A-Za-z]+$");
        Exercise.Solution(id).Should().Contain($" {exercise.Method}(");
    }

    [Fact]
    public void LintHandsOverTheTextAndTheRulesThatAreAskedFor()
    {
        new LintDirective().ToCSharp(
            new Dictionary<string, string> { ["--rules"] = "CA2007, CA2000" }, "int a;\nint b;").Should().Be(
            """await AsyncCourse.Lint.CheckAsync("int a;\nint b;", "CA2007", "CA2000")""");
    }

    [Fact]
    public void LintOfNothing_SaysWhereTheCodeGoes()
    {
        var act = () => new LintDirective().ToCSharp(new Dictionary<string, string>(), "");

        act.Should().Throw<ArgumentException>()
            .WithMessage("There is nothing below #!lint. Write the code to look at into the same cell, under it.");
    }

    private static string ToCSharp(CourseDirective directive, params IEnumerable<(string Name, string Value)> arguments) =>
        directive.ToCSharp(arguments.ToDictionary(argument => argument.Name, argument => argument.Value), "");
}
