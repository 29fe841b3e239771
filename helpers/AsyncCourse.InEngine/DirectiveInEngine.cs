using AsyncCourse.Engine.Directives;
using AsyncCourse.Hosting;

namespace AsyncCourse.InEngine;

/// <summary>A directive of the course, in the form in which our engine takes directives.</summary>
/// <param name="directive">The course's directive.</param>
internal sealed class DirectiveInEngine(CourseDirective directive) : CodeDirective
{
    public override string Name => directive.Name;

    public override string Summary => directive.Summary;

    public override bool TakesText => directive.TextLanguage is not null;

    public override IReadOnlyList<DirectiveOption> Options { get; } =
    [
        .. directive.Options.Select(option => new DirectiveOption(option.Name, option.Value, option.Summary)
        {
            IsImplicit = option.IsImplicit,
            IsRequired = option.IsRequired,
        }),
    ];

    public override string ToCSharp(DirectiveCall call)
    {
        try
        {
            return directive.ToCSharp(
                Options.Where(option => call.Arguments[option.Name] is not null)
                    .ToDictionary(option => option.Name, option => call.Arguments[option.Name]!),
                call.Text);
        }
        catch (ArgumentException problem)
        {
            throw new DirectiveException(problem.Message, call.Line, problem);
        }
    }
}
