using System.CommandLine;

namespace Course.Kernel;

/// <summary><c>course kernel uninstall</c>: removes the kernel.</summary>
internal static class UninstallVerb
{
    public static Command Create()
    {
        var place = new KernelPlace();
        var name = new Option<string?>("--name") { Description = "Only the kernel of this name.", HelpName = "name" };
        var command = new Command("uninstall", "Removes the kernels that this course installed there, and no other.") { name };
        place.AddTo(command);
        command.SetAction(result => Run(place.Folder(result), result.GetValue(name), result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(string kernels, string? name, TextWriter output)
    {
        var ours = InstalledKernel.In(kernels).Where(kernel => kernel.IsOurs && (name is null || kernel.Name == name)).ToList();
        foreach (var kernel in ours)
        {
            Directory.Delete(kernel.Folder, recursive: true);
            output.WriteLine($"Removed the kernel {kernel.Name} from {kernel.Folder}.");
        }

        KernelProgram.RemoveUnused();
        if (ours.Count == 0)
        {
            var called = name is null ? "" : $" called {name}";
            output.WriteLine($"There is no kernel of this course{called} in {kernels}.");
        }
    }
}
