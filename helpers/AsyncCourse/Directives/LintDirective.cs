using AsyncCourse.Hosting;

namespace AsyncCourse.Directives;

/// <summary><c>#!lint</c>: checks the lines below instead of running them, as <see cref="Lint.CheckAsync"/> does.</summary>
internal sealed class LintDirective : CourseDirective
{
    private const string Rules = "--rules";

    public override string Name => "lint";

    public override string Summary => "Says what analyzers find wrong in the C# below it. Nothing is run.";

    public override IReadOnlyList<CourseOption> Options =>
        [new(Rules, "IDS", "rules beyond the usual ones, such as CA2007,CA2000")];

    public override string TextLanguage => "C#";

    public override string ToCSharp(IReadOnlyDictionary<string, string> arguments, string text)
    {
        if (text.Length == 0)
        {
            throw new ArgumentException("There is nothing below #!lint. Write the code to look at into the same cell, under it.");
        }

        return $"await AsyncCourse.Lint.CheckAsync({string.Join(", ", Several(arguments, Rules).Prepend(text).Select(Literal))})";
    }
}
