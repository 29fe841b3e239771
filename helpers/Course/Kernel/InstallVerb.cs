using System.CommandLine;
using System.Text.Json.Nodes;

namespace Course.Kernel;

/// <summary><c>course kernel install</c>.</summary>
internal static class InstallVerb
{
    public static Command Create()
    {
        var prefix = new Option<string?>("--prefix")
        {
            Description = "Install into an environment (such as a Python virtual environment) instead of for the user.",
            HelpName = "folder",
        };
        var name = new Option<string?>("--name")
        {
            Description = $"The kernel's name. Default: {KernelSpec.PolyglotName}, or {KernelSpec.OwnName} where another kernel has it.",
            HelpName = "name",
        };
        name.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && (text.Length == 0 || !text.All(IsAllowed)))
            {
                result.AddError("--name takes letters, digits, '.', '-' and '_'.");
            }
        });
        var command = new Command("install", "Publishes the kernel once and tells Jupyter about it.") { prefix, name };
        command.SetAction((result, cancellationToken) =>
            RunAsync(result.GetValue(prefix), result.GetValue(name), result.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_';

    private static async Task<int> RunAsync(
        string? prefix, string? name, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var root = CourseRoot.Find()
                ?? throw new UsageException("The course's folder was not found from here: go to it and run this again.");
            var kernels = prefix is null ? JupyterFolders.User() : JupyterFolders.Prefix(prefix);
            var chosen = Choose(kernels, name, console.Output);
            var program = await KernelProgram.PublishAsync(root, console.Output, cancellationToken);
            var folder = KernelSpec.Write(kernels, chosen, program);
            KernelProgram.RemoveOld([.. Programs(kernels)]);
            await console.Output.WriteLineAsync($"Installed the kernel {chosen} in {folder}.");
            return ExitCode.Success;
        }
        catch (Exception problem) when (problem is UsageException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(problem.Message);
            return problem is UsageException ? ExitCode.Usage : ExitCode.Failure;
        }
    }

    private static string Choose(string kernels, string? asked, TextWriter output)
    {
        var wanted = asked ?? KernelSpec.PolyglotName;
        var taken = JupyterFolders.All().Prepend(kernels).Distinct()
            .Select(folder => InstalledKernel.Read(Path.Combine(folder, wanted)))
            .FirstOrDefault(kernel => kernel is { IsOurs: false });
        if (taken is null)
        {
            return wanted;
        }

        if (asked is not null)
        {
            throw new UsageException($"The name {asked} belongs to another kernel, {taken.DisplayName}, in {taken.Folder}. Choose another --name.");
        }

        output.WriteLine($"The name {wanted} belongs to another kernel, {taken.DisplayName}; this one takes {KernelSpec.OwnName}.");
        return KernelSpec.OwnName;
    }

    private static IEnumerable<string> Programs(string kernels) => JupyterFolders.All().Prepend(kernels).Distinct()
        .SelectMany(InstalledKernel.In)
        .Where(kernel => kernel.IsOurs)
        .Select(kernel => (string?)JsonNode.Parse(File.ReadAllText(Path.Combine(kernel.Folder, "kernel.json")))?["argv"]?[0])
        .OfType<string>();
}
