using System.CommandLine;
using Course.Lessons;
using Course.Usage;

namespace Course.Kernel;

/// <summary><c>course kernel install</c>: installs the kernel.</summary>
internal static class InstallVerb
{
    public static Command Create()
    {
        var place = new KernelPlace();
        var name = new Option<string?>("--name")
        {
            Description =
                $"The kernel's name. Default: {KernelSpec.PolyglotName}, or {KernelSpec.OwnName} where another kernel has it; "
                + $"of .NET Interactive's {KernelOffer.DotNetInteractive.Name}.",
            HelpName = "name",
        };
        name.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && (text.Length == 0 || !text.All(IsAllowed)))
            {
                result.AddError("--name takes letters, digits, '.', '-' and '_'.");
            }
        });
        var interactive = new Option<bool>("--dotnet-interactive")
        {
            Description = "Instead of the course's engine, .NET Interactive, as a kernel of its own beside it.",
        };
        var command = new Command("install", "Publishes the kernel once and tells Jupyter about it.") { name, interactive };
        place.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(
            () => place.Folder(result),
            result.GetValue(name),
            result.GetValue(interactive) ? KernelOffer.DotNetInteractive : KernelOffer.Course,
            result.InvocationConfiguration,
            cancellationToken));
        return command;
    }

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_';

    private static async Task RunAsync(
        Func<string> place, string? name, KernelOffer offer, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var root = CourseRoot.Require();
            var kernels = place();
            var chosen = KernelName.Choose([.. JupyterFolders.All().Prepend(kernels).Distinct()], name, offer, console.Output);
            var program = await (offer == KernelOffer.Course ? KernelProgram.PublishAsync(root, console.Output, cancellationToken)
                : InteractiveTool.InstallAsync(root, console.Output, cancellationToken));
            var folder = KernelSpec.Write(kernels, chosen, program, offer);
            KernelProgram.NoteUse(program, folder);
            KernelProgram.RemoveUnused();
            await console.Output.WriteLineAsync($"Installed the kernel {chosen} in {folder}.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new InterruptedException("Interrupted before the kernel was installed.");
        }
    }
}
