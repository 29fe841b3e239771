using System.CommandLine;

namespace Course.Kernel;

/// <summary><c>course kernel uninstall</c>.</summary>
internal static class UninstallVerb
{
    public static Command Create()
    {
        var place = new KernelPlace();
        var name = new Option<string?>("--name") { Description = "Only the kernel of this name.", HelpName = "name" };
        var command = new Command("uninstall", "Removes the kernels that this course installed there, and no other.") { name };
        place.AddTo(command);
        command.SetAction((result, _) => Task.FromResult(
            Run(() => place.Folder(result), result.GetValue(name), result.InvocationConfiguration)));
        return command;
    }

    private static int Run(Func<string> place, string? name, InvocationConfiguration console)
    {
        try
        {
            var kernels = place();
            var ours = InstalledKernel.In(kernels).Where(kernel => kernel.IsOurs && (name is null || kernel.Name == name)).ToList();
            foreach (var kernel in ours)
            {
                Directory.Delete(kernel.Folder, recursive: true);
                console.Output.WriteLine($"Removed the kernel {kernel.Name} from {kernel.Folder}.");
            }

            KernelProgram.RemoveUnused();
            if (ours.Count == 0)
            {
                var called = name is null ? "" : $" called {name}";
                console.Output.WriteLine($"There is no kernel of this course{called} in {kernels}.");
            }

            return ExitCode.Success;
        }
        catch (Exception problem) when (problem is UsageException or IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine(problem.Message);
            return problem is UsageException ? ExitCode.Usage : ExitCode.Failure;
        }
    }
}
