using System.CommandLine;
using System.Runtime.InteropServices;
using AsyncCourse.Jupyter;
using AsyncCourse.Jupyter.Wire;

namespace Course.Kernel;

/// <summary><c>course kernel start</c>: what a front end starts; not for people.</summary>
internal static class StartVerb
{
    /// <summary>The verb's name, as the kernelspec says it.</summary>
    public const string Name = "start";

    public static Command Create()
    {
        var file = new Argument<string>("connection-file") { Description = "The file in which the front end says where to listen." };
        var command = new Command(Name, "Runs the kernel for a front end.") { file };
        command.Hidden = true;
        command.SetAction((result, _) => RunAsync(result.GetRequiredValue(file)));
        return command;
    }

    /// <summary>Runs the kernel until a front end asks for the end, or is gone.</summary>
    public static async Task<int> RunAsync(string file)
    {
        JupyterKernel kernel;
        try
        {
            kernel = await JupyterKernel.StartAsync(ConnectionFile.Read(file), line => Console.Error.WriteLine(line));
        }
        catch (ConnectionFileException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCode.Usage;
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            kernel.Interrupt();
        });
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            kernel.Stop();
        });
        using var parent = ParentWatch.Start(kernel.Stop);
        await kernel.RunAsync();
        await kernel.DisposeAsync();
        // Threads that a cell left behind must not keep a process alive that nobody talks to.
        Environment.Exit(ExitCode.Success);
        return ExitCode.Success;
    }
}
