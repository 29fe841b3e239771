using System.CommandLine;
using Course.Lessons;

namespace Course.Clean;

/// <summary><c>course clean</c>: removes outputs and volatile metadata from notebooks.</summary>
internal static class CleanVerb
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Notebooks, or folders of them. Default: the course's notebooks folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var check = new Option<bool>("--check")
        {
            Description = "Change nothing; exit with 1 and name the notebooks that are not clean.",
        };
        var command = new Command("clean", "Takes outputs, execution counts and volatile metadata out of notebooks.")
        {
            paths, check,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            var run = new CleanRun(console.Output, console.Error, write: !result.GetValue(check));
            return run.RunAsync(result.GetValue(paths) is { Length: > 0 } named ? named : Default(), cancellationToken);
        });
        return command;
    }

    private static string[] Default() => CourseRoot.Find() is { } root
        ? [Path.GetRelativePath(Environment.CurrentDirectory, CourseRoot.Notebooks(root))]
        : [];
}
