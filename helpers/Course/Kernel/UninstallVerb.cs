using System.CommandLine;

namespace Course.Kernel;

/// <summary><c>course kernel uninstall</c>.</summary>
internal static class UninstallVerb
{
    public static Command Create()
    {
        var prefix = new Option<string?>("--prefix") { Description = "Remove it from an environment instead of from the user's kernels.", HelpName = "folder" };
        var command = new Command("uninstall", "Removes every kernel that this course installed there, and no other.") { prefix };
        command.SetAction((result, _) => Task.FromResult(Run(
            result.GetValue(prefix) is { } folder ? JupyterFolders.Prefix(folder) : JupyterFolders.User(), result.InvocationConfiguration)));
        return command;
    }

    private static int Run(string kernels, InvocationConfiguration console)
    {
        try
        {
            var ours = InstalledKernel.In(kernels).Where(kernel => kernel.IsOurs).ToList();
            foreach (var kernel in ours)
            {
                Directory.Delete(kernel.Folder, recursive: true);
                console.Output.WriteLine($"Removed the kernel {kernel.Name} from {kernel.Folder}.");
            }

            KernelProgram.RemoveOld([]);
            if (ours.Count == 0)
            {
                console.Output.WriteLine($"There is no kernel of this course in {kernels}.");
            }

            return ExitCode.Success;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine(problem.Message);
            return ExitCode.Failure;
        }
    }
}
