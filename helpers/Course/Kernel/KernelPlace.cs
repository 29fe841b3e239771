using System.CommandLine;
using Course.Usage;

namespace Course.Kernel;

/// <summary>The options that choose where a kernel is installed: for the user, or in an environment.</summary>
internal sealed class KernelPlace
{
    private static readonly string[] EnvironmentVariables = ["VIRTUAL_ENV", "CONDA_PREFIX"];

    private readonly Option<string?> _prefix = new("--prefix")
    {
        Description = "An environment's folder, such as a Python virtual environment, instead of the user's kernels.",
        HelpName = "folder",
    };

    private readonly Option<bool> _activePrefix = new("--sys-prefix")
    {
        Description = "The environment that is active in this shell, instead of the user's kernels.",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_prefix);
        command.Options.Add(_activePrefix);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_prefix) is not null && result.GetValue(_activePrefix))
            {
                result.AddError("--prefix and --sys-prefix name one environment each: give one of them.");
            }

            if (result.GetValue(_prefix) is { } prefix && string.IsNullOrWhiteSpace(prefix))
            {
                result.AddError("--prefix names a folder, and nothing was given for it.");
            }
        });
    }

    /// <summary>The folder for kernels that the user chose.</summary>
    /// <exception cref="UsageException">The user chose the active environment, but none is active.</exception>
    public string Folder(ParseResult result)
    {
        if (result.GetValue(_prefix) is { } prefix)
        {
            return JupyterFolders.Prefix(prefix);
        }

        return !result.GetValue(_activePrefix)
            ? JupyterFolders.User()
            : JupyterFolders.Prefix(ActivePrefix() ?? throw new UsageException(
                "--sys-prefix: no environment is active in this shell. Activate it first, or name its folder with --prefix."));
    }

    /// <summary>The folder of the environment that is active in this shell; null if none is active.</summary>
    public static string? ActivePrefix() => EnvironmentVariables
        .Select(Environment.GetEnvironmentVariable)
        .FirstOrDefault(folder => !string.IsNullOrEmpty(folder));
}
