using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using AsyncCourse.Charting;
using AsyncCourse.Engine.Sessions;
using AsyncCourse.Jupyter;
using AsyncCourse.Jupyter.Wire;
using Course.Usage;

namespace Course.Kernel;

/// <summary><c>course kernel start</c>: started by front ends, not by people.</summary>
internal static class StartVerb
{
    /// <summary>The name of the verb in kernelspecs.</summary>
    public const string Name = "start";

    // After its answer to a shutdown request, a kernel has five seconds to end before jupyter_client kills it.
    private static readonly TimeSpan CleanUp = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        var file = new Argument<string>("connection-file")
        {
            Description = "The file in which the front end says where to listen.",
        };
        var command = new Command(Name, "Runs the kernel for a front end.") { file };
        command.Hidden = true;
        command.SetAction((result, _) => RunAsync(result.GetRequiredValue(file)));
        return command;
    }

    /// <summary>Runs the kernel until a front end requests the shutdown, or has ended.</summary>
    /// <exception cref="UsageException">The connection file can't be read.</exception>
    public static async Task RunAsync(string file)
    {
        InterruptSignal.Heed();
        CSharpSession.Prepare();
        LibraryCharts.Watch(overrulesPackages: false);
        JupyterKernel kernel;
        try
        {
            var console = Console.Error;
            kernel = await JupyterKernel.StartAsync(ConnectionFile.Read(file, console.WriteLine), console.WriteLine);
        }
        catch (ConnectionFileException problem)
        {
            throw new UsageException(problem.Message);
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
        ParentWatch.Start(kernel.Stop);
        // Blocks instead of awaiting: a cell may have used up the thread pool, and the kernel must still be able to end.
        kernel.RunAsync().GetAwaiter().GetResult();
        End(kernel);
    }

    private static void End(JupyterKernel kernel)
    {
        new Thread(KillLater) { IsBackground = true, Name = "last-resort" }.UnsafeStart();
        kernel.DisposeAsync().AsTask().Wait(CleanUp);
        // Threads that a cell left behind must not keep the process alive.
        Environment.Exit(ExitCode.Success);
    }

    private static void KillLater()
    {
        Thread.Sleep(CleanUp + CleanUp);
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
