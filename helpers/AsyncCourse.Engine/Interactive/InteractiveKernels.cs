using System.Runtime.CompilerServices;
using AsyncCourse.Engine.Cells;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace AsyncCourse.Engine.Interactive;

/// <summary>
/// The session in .NET Interactive's API: a root kernel with one kernel for C#, which runs this session's cells. It is created
/// when a cell first uses the API, so it costs other notebooks nothing.
/// </summary>
internal sealed class InteractiveKernels : IInteractive
{
    private static readonly Lazy<bool> Guarded = new(Guard);

    private readonly CompositeKernel _root = new();
    private readonly CellKernel _cells;

    /// <summary>Creates the kernels.</summary>
    /// <param name="run">Runs a text within the cell that submits it.</param>
    /// <param name="variable">Returns the value of a variable that cells declared.</param>
    public InteractiveKernels(RunWithin run, Func<string, object?> variable)
    {
        _ = Guarded.Value;
        _cells = new CellKernel(run, variable);
        _root.Add(_cells, ["C#", "c#"]);
        _root.RegisterCommandHandler<RequestInput>((command, context) => AnswerAsync(command, context, async () =>
            context.Publish(
                new InputProduced(await AskAsync(command.Prompt, command.IsPassword).ConfigureAwait(false), command))));
        _root.RegisterCommandHandler<RequestInputs>((command, context) => AnswerAsync(command, context, async () =>
        {
            var answers = new Dictionary<string, string>();
            foreach (var input in command.Inputs)
            {
                answers[input.Name] = await AskAsync(input.Prompt, input.TypeHint == "password").ConfigureAwait(false);
            }

            context.Publish(new InputsProduced(answers, command));
        }));
    }

    /// <inheritdoc />
    public IDisposable Enter(string code, CellFlow flow)
    {
        var context = KernelInvocationContext.GetOrCreateAmbientContext(new SubmitCode(code, _cells.Name));
        SetHandlingKernel(context, _cells);

        // The new context has replaced the engine's console with its own.
        ConsoleRouter.Enter(flow);
        return new InteractiveCell(context, _cells, flow);
    }

    /// <inheritdoc />
    public void Dispose() => _root.Dispose();

    private static bool Guard()
    {
        // The engine subscribes before the API, so that a value has always been shown when the API reports it.
        SharedDisplays.EnsureShown();
        RuntimeHelpers.RunClassConstructor(typeof(Microsoft.DotNet.Interactive.Kernel).TypeHandle);
        SharedDisplays.Guard(() => KernelInvocationContext.Current is not null);
        return true;
    }

    // The API would add the engine's own stack trace to an exception, which is of no use to the cell's author.
    private static async Task AnswerAsync(KernelCommand command, KernelInvocationContext context, Func<Task> answer)
    {
        try
        {
            await answer().ConfigureAwait(false);
        }
        catch (InvalidOperationException nobody)
        {
            context.Fail(command, message: nobody.Message);
        }
    }

    private static async Task<string> AskAsync(string prompt, bool isPassword) =>
        await Engine.Kernel.AskAsync(prompt, isPassword).ConfigureAwait(false) ?? "";

    // The engine runs the cell without sending a command, so nothing else would set the kernel that handles it.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_HandlingKernel")]
    private static extern void SetHandlingKernel(KernelInvocationContext context, Microsoft.DotNet.Interactive.Kernel kernel);
}
