using System.CommandLine;

namespace Course.Kernel;

/// <summary><c>course kernel list</c>: lists the installed kernels.</summary>
internal static class ListVerb
{
    public static Command Create()
    {
        var command = new Command("list", "Shows the kernels that Jupyter knows, and which of them this course installed.");
        command.SetAction(result => Run(result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(TextWriter output)
    {
        var kernels = JupyterFolders.All().Distinct().SelectMany(InstalledKernel.In).ToList();
        if (kernels.Count == 0)
        {
            output.WriteLine("No kernel is installed. `course kernel install` installs this course's.");
            return;
        }

        var width = kernels.Max(kernel => kernel.Name.Length);
        foreach (var kernel in kernels)
        {
            output.WriteLine(
                $"{kernel.Name.PadRight(width)}  {(kernel.IsOurs ? "this course's" : "another's    ")}  "
                + $"{kernel.DisplayName}  {kernel.Folder}");
        }
    }
}
