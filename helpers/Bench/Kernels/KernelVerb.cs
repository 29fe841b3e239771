using System.CommandLine;
using Bench.Clients;
using Course.Kernel;
using Course.Usage;

namespace Bench.Kernels;

/// <summary><c>bench kernel</c>: measures how fast installed Jupyter kernels answer a client.</summary>
internal static class KernelVerb
{
    private const int DefaultRuns = 5;
    private const int DefaultCells = 50;

    public static Command Create()
    {
        var names = new Argument<string[]>("name")
        {
            Description = "Kernels by the names that `course kernel list` shows. Default: this course's.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var runs = Count("--runs", "How often each kernel is started; the table shows medians.", DefaultRuns);
        var cells = Count("--cells", "How many cells are run after the first; the memory is that after them.", DefaultCells);
        var command = new Command("kernel", "Starts installed Jupyter kernels and measures how fast they answer.")
        {
            names,
            runs,
            cells,
        };
        command.SetAction((result, cancellationToken) => Task.Run(
            () => Run(
                result.GetValue(names)!, result.GetValue(runs), result.GetValue(cells), result.InvocationConfiguration,
                cancellationToken),
            cancellationToken));
        return command;
    }

    private static Option<int> Count(string name, string description, int otherwise)
    {
        var option = new Option<int>(name)
        {
            Description = $"{description} Default: {otherwise}.",
            HelpName = "count",
            DefaultValueFactory = _ => otherwise,
        };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() is false && result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name} takes a number from 1 on.");
            }
        });
        return option;
    }

    private static void Run(
        string[] names, int runs, int cells, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var rows = new List<KernelRow>();
            foreach (var kernel in Choose(names))
            {
                console.Output.WriteLine($"Measuring {kernel.Name}, {runs} {(runs == 1 ? "start" : "starts")} …");
                rows.Add(Measure(kernel, runs, cells, cancellationToken));
            }

            KernelTable.Write(console.Output, rows);
            if (rows.Exists(row => row.Problem is not null))
            {
                throw new FailureException(null);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new InterruptedException("Interrupted before the measurement was complete.");
        }
    }

    // A kernel that can't be measured gets a row with its problem, so that the others keep their rows.
    private static KernelRow Measure(InstalledKernel kernel, int runs, int cells, CancellationToken cancellationToken)
    {
        try
        {
            return new(
                kernel.Name, KernelMeasurement.Run(KernelCommand.Read(kernel.Folder), runs, cells, cancellationToken), null);
        }
        catch (Exception problem) when (problem is KernelClientException or IOException or UnauthorizedAccessException)
        {
            return new(kernel.Name, null, problem.Message);
        }
    }

    private static List<InstalledKernel> Choose(string[] names)
    {
        // Like front ends, uses the first of two kernels with the same name.
        var installed = JupyterFolders.All().Distinct().SelectMany(InstalledKernel.In)
            .DistinctBy(kernel => kernel.Name).ToList();
        if (names.Length == 0)
        {
            var ours = installed.Where(kernel => kernel.IsOurs).Take(1).ToList();
            return ours.Count > 0
                ? ours
                : throw new UsageException("This course's kernel is not installed: `course kernel install` does it.");
        }

        return [.. names.Select(name => installed.Find(kernel => kernel.Name == name)
            ?? throw new UsageException($"There is no kernel '{name}'. "
                + $"Installed are: {string.Join(", ", installed.Select(kernel => kernel.Name))}."))];
    }
}
