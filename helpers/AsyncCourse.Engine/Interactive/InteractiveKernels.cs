using System.Runtime.CompilerServices;
using AsyncCourse.Engine.Cells;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace AsyncCourse.Engine.Interactive;

/// <summary>
/// The session as .NET Interactive's API sees it: a root kernel with one kernel for C#, whose cells are this session's. Made when a
/// cell first names that API; a notebook that doesn't pays nothing for it.
/// </summary>
internal sealed class InteractiveKernels : IInteractive
{
    private static readonly Lazy<bool> Guarded = new(Guard);

    private readonly CompositeKernel _root = new();
    private readonly CellKernel _cells;

    /// <summary>Makes them.</summary>
    /// <param name="run">Runs a text that a cell sends, within that cell.</param>
    /// <param name="variable">The value of a variable that cells declared.</param>
    public InteractiveKernels(RunWithin run, Func<string, object?> variable)
    {
        _ = Guarded.Value;
        _cells = new CellKernel(run, variable);
        _root.Add(_cells, ["C#", "c#"]);
        _root.RegisterCommandHandler<RequestInput>((command, context) => AnswerAsync(command, context, async () =>
            context.Publish(new InputProduced(await AskAsync(command.Prompt, command.IsPassword).ConfigureAwait(false), command))));
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

        // The context has put a console of its own in the place of the one that knows cells.
        ConsoleRouter.Enter(flow);
        return new InteractiveCell(context, _cells, flow);
    }

    /// <inheritdoc />
    public void Dispose() => _root.Dispose();

    private static bool Guard()
    {
        // First the engine, then the API: so each value is known to have been shown when the API tells of it.
        SharedDisplays.EnsureShown();
        RuntimeHelpers.RunClassConstructor(typeof(Microsoft.DotNet.Interactive.Kernel).TypeHandle);
        SharedDisplays.Guard(() => KernelInvocationContext.Current is not null);
        return true;
    }

    // The API would add the engine's own stack to an exception, which the cell's author can't do anything with.
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

    // A cell is run by the engine and not by sending a command, so nothing else would say which kernel it belongs to.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_HandlingKernel")]
    private static extern void SetHandlingKernel(KernelInvocationContext context, Microsoft.DotNet.Interactive.Kernel kernel);
}
