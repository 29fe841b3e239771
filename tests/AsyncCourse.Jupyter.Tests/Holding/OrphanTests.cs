using System.Diagnostics;
using System.Globalization;
using AsyncCourse.Jupyter.Tests.Clients;
using Bench.Clients;
using Course.Kernel;
using Course.Lessons;

namespace AsyncCourse.Jupyter.Tests.Holding;

/// <summary>Whoever is killed without a chance to say so leaves nothing of ours behind.</summary>
public sealed class OrphanTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void KillingTheFrontEnd_EndsTheKernel()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows a front end gives away a handle of itself, not an id.");
        using var frontEnd = Process.Start("sleep", "600");
        var command = BuiltKernel.Command with
        {
            Environment = new Dictionary<string, string>
            {
                [ParentWatch.Variable] = frontEnd.Id.ToString(CultureInfo.InvariantCulture),
            },
        };
        using var kernel = KernelClient.Start(command, Patience);
        var cell = kernel.Begin("Console.WriteLine(1); while (true) { }");
        kernel.AwaitConsole(cell, "1");

        frontEnd.Kill();
        frontEnd.WaitForExit();

        kernel.Process.WaitForExit(Patience).Should().BeTrue("the kernel watches who started it");
    }

    [Fact]
    public async Task KillingTheKernel_EndsThePythonThatACellStarted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows a process can't see that its parent is gone.");
        await PythonPrograms.FindAsync();
        var helpers = Path.Combine(CourseRoot.HelpersBin(CourseRoot.FindAbove(AppContext.BaseDirectory)!), "AsyncCourse.dll");
        using var kernel = BuiltKernel.Start();
        kernel.Execute($"#r \"{helpers}\"\nusing AsyncCourse;").Status.Should().Be("ok");
        var file = Path.Combine(Path.GetTempPath(), $"python-{Guid.NewGuid():N}");
        kernel.Begin(
            "await Python.RunAsync(\"long\", "
            + $"\"import os, time; open('{file}', 'w').write(str(os.getpid())); time.sleep(600)\")");
        var python = await PidInAsync(file);

        using (var killed = Process.GetProcessById(kernel.Process.Id))
        {
            killed.Kill();
        }

        python.WaitForExit(Patience).Should().BeTrue("the Python side watches who started it");
        File.Delete(file);
    }

    private static async Task<Process> PidInAsync(string file)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < Patience)
        {
            if (File.Exists(file) && int.TryParse(await File.ReadAllTextAsync(file), CultureInfo.InvariantCulture, out var id))
            {
                return Process.GetProcessById(id);
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"The cell's Python did not say its id within {Patience.TotalSeconds} s.");
    }
}
