using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine.Interactive;

/// <summary>
/// A session's C# cells as a kernel of .NET Interactive's API: it runs code that a cell submits, and returns the values of
/// variables.
/// </summary>
/// <param name="run">Runs a text within the cell that submits it.</param>
/// <param name="variable">Returns the value of a variable that cells declared.</param>
internal sealed class CellKernel(RunWithin run, Func<string, object?> variable) :
    Microsoft.DotNet.Interactive.Kernel("csharp"), IKernelCommandHandler<SubmitCode>, IKernelCommandHandler<RequestValue>
{
    /// <summary>Publishes an event of a cell to those who subscribed to the kernel.</summary>
    /// <param name="what">The event to publish.</param>
    public void Tell(KernelEvent what) => PublishEvent(what);

    /// <inheritdoc />
    async Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        context.Publish(new CodeSubmissionReceived(command));
        var error = await run(command.Code, Show, context.CancellationToken).ConfigureAwait(false);
        if (error is not null)
        {
            context.Fail(command, exception: null, string.Join('\n', error.Traceback));
        }

        void Show(object? value) =>
            context.Publish(new ReturnValueProduced(value, command, SharedDisplays.Format(value)));
    }

    /// <inheritdoc />
    Task IKernelCommandHandler<RequestValue>.HandleAsync(RequestValue command, KernelInvocationContext context)
    {
        try
        {
            var value = variable(command.Name);
            var formatted = new FormattedValue(command.MimeType, value.ToDisplayString(command.MimeType));
            context.Publish(new ValueProduced(value, command.Name, formatted, command));
        }
        catch (KeyNotFoundException exception)
        {
            context.Fail(command, message: exception.Message);
        }

        return Task.CompletedTask;
    }
}
