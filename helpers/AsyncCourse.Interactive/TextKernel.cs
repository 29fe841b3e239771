using AsyncCourse.Hosting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;

namespace AsyncCourse.Interactive;

/// <summary>Takes the lines below a directive of the course, and cells that name the directive as their language.</summary>
internal sealed class TextKernel : Kernel, IKernelCommandHandler<SubmitCode>
{
    private readonly CourseDirective _directive;

    /// <summary>Creates the kernel for a directive.</summary>
    /// <param name="directive">A directive that takes text.</param>
    public TextKernel(CourseDirective directive)
        : base(directive.Name)
    {
        _directive = directive;
        KernelInfo.LanguageName = directive.TextLanguage;
        KernelInfo.DisplayName = $"{directive.Name} - {directive.TextLanguage}";
        KernelInfo.Description = directive.Summary;
        foreach (var option in directive.Options)
        {
            KernelSpecifierDirective.Parameters.Add(DirectiveInKernel.Parameter(option));
        }
    }

    Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context) =>
        DirectiveInKernel.RunAsync(_directive, command.Parameters.AsReadOnly(), command.Code.Trim('\r', '\n'), command, context);
}
