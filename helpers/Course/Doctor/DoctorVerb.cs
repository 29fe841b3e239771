using System.CommandLine;
using Course.Doctor.Findings;
using Course.Doctor.Probes;
using Course.Kernel;
using Course.Lessons;
using Course.Usage;
using Spectre.Console;

namespace Course.Doctor;

/// <summary>
/// <c>course doctor</c>: shows what is installed, what doesn't work without a missing part, and how to install it.
/// </summary>
internal static class DoctorVerb
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = new Command("doctor", "Says what is installed, what a missing part costs, and how to get it.");
        command.SetAction((result, cancellationToken) =>
        {
            var root = CourseRoot.Find();
            var programs = new InstalledPrograms(root ?? Environment.CurrentDirectory);
            IProbe[] probes =
            [
                new SdkProbe(programs),
                new AspNetProbe(programs),
                new HelpersProbe(root),
                new DescriptorProbe(programs),
                new ProcessorProbe(Environment.ProcessorCount),
                new PythonProbe(programs, PythonSearch.FromEnvironment()),
                new JupyterProbe(programs),
                new InteractiveProbe(programs, JupyterFolders.All()),
                new BrowserProbe(programs),
            ];
            var examination = new Examination(probes, Limit, TimeProvider.System);
            return RunAsync(examination, result.InvocationConfiguration.Output, cancellationToken);
        });
        return command;
    }

    /// <summary>Runs the examination and reports the results.</summary>
    /// <param name="examination">The examination with its probes.</param>
    /// <param name="output">The writer for the report, which is a table if it is a terminal.</param>
    /// <param name="cancellationToken">Cancels the examination.</param>
    /// <exception cref="FailureException">A required part is missing.</exception>
    internal static async Task RunAsync(Examination examination, TextWriter output, CancellationToken cancellationToken)
    {
        var diagnoses = await examination.RunAsync(cancellationToken);
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
        {
            DiagnosisTable.Write(diagnoses, AnsiConsole.Console);
        }
        else
        {
            DiagnosisLines.Write(diagnoses, output);
        }

        var fatal = diagnoses.Where(diagnosis => diagnosis.IsFatal).Select(diagnosis => diagnosis.Part).ToList();
        await output.WriteLineAsync(fatal.Count == 0
            ? "Everything that lessons require is here."
            : $"Lessons can't be run until this is mended: {string.Join(", ", fatal)}.");
        if (fatal.Count > 0)
        {
            throw new FailureException(null);
        }
    }
}
