using AsyncCourse.Directives;
using AsyncCourse.Hosting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;

namespace AsyncCourse.Interactive;

/// <summary>
/// A directive of the course, in the form in which .NET Interactive takes directives: a kernel of its own if it takes the lines
/// below it, and otherwise an action.
/// </summary>
internal static class DirectiveInKernel
{
    /// <summary>Adds a directive to the notebook, unless it has a kernel or an action of that name already.</summary>
    /// <param name="directive">The course's directive.</param>
    /// <param name="root">The notebook's kernel.</param>
    public static void Add(CourseDirective directive, CompositeKernel root)
    {
        var name = $"#!{directive.Name}";
        if (root.KernelInfo.SupportedDirectives
            .Concat(root.ChildKernels.SelectMany(kernel => kernel.KernelInfo.SupportedDirectives))
            .Any(known => known.Name == name))
        {
            return;
        }

        switch (directive)
        {
            case CheckDirective:
                AddAction<CheckCommand>(directive, root);
                break;
            case HintDirective:
                AddAction<HintCommand>(directive, root);
                break;
            case ProgressDirective:
                AddAction<ProgressCommand>(directive, root);
                break;
            default:
                root.Add(new TextKernel(directive));
                break;
        }
    }

    /// <summary>An option, in the form in which .NET Interactive takes options.</summary>
    /// <param name="option">The course's option.</param>
    public static KernelDirectiveParameter Parameter(CourseOption option) => new(option.Name, option.Summary)
    {
        AllowImplicitName = option.IsImplicit,
        Required = option.IsRequired,
    };

    /// <summary>Runs the C# that a directive stands for, as a part of the command that used it.</summary>
    /// <param name="directive">The directive to run.</param>
    /// <param name="arguments">The values of its options, by name.</param>
    /// <param name="text">The lines below it; empty if it takes none.</param>
    /// <param name="command">The command that used it, which fails if it does.</param>
    /// <param name="context">The context that gets its output.</param>
    public static async Task RunAsync(
        CourseDirective directive, IReadOnlyDictionary<string, string> arguments, string text, KernelCommand command,
        KernelInvocationContext context)
    {
        string code;
        try
        {
            code = directive.ToCSharp(arguments, text);
        }
        catch (ArgumentException problem)
        {
            context.Fail(command, message: problem.Message);
            return;
        }

        var result = await context.HandlingKernel.RootKernel.SendAsync(new SubmitCode(code, "csharp"), context.CancellationToken);
        // A failed command doesn't make the command around it fail.
        if (result.Events.OfType<CommandFailed>().FirstOrDefault() is { } failed)
        {
            context.Fail(command, message: failed.Message);
        }
    }

    private static void AddAction<T>(CourseDirective directive, CompositeKernel root)
        where T : CourseCommand
    {
        var action = new KernelActionDirective($"#!{directive.Name}") { Description = directive.Summary };
        foreach (var option in directive.Options)
        {
            action.Parameters.Add(Parameter(option));
        }

        root.AddDirective<T>(action, (command, context) => RunAsync(directive, command.Arguments, "", command, context));
    }
}
