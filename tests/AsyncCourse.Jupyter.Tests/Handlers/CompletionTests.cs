using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Tests.Holding;
using Bench.Clients;

namespace AsyncCourse.Jupyter.Tests.Handlers;

/// <summary>What completion needs is loaded before it is asked for.</summary>
public sealed class CompletionTests
{
    private const string AreServicesLoaded =
        """AppDomain.CurrentDomain.GetAssemblies().Any(it => it.GetName().Name == "Microsoft.CodeAnalysis.CSharp.Features")""";

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);

    [Fact]
    public void AFrontEndThatAsksForNothing_FindsTheEditorServicesLoaded()
    {
        using var kernel = BuiltKernel.Start();
        var loaded = "False";
        for (var attempt = 0; attempt < 60 && loaded == "False"; attempt++)
        {
            Thread.Sleep(Silence);
            loaded = kernel.Execute(AreServicesLoaded).Result;
        }

        loaded.Should().Be("True");
        kernel.Shutdown();
    }

    [Fact]
    public async Task EditorServicesThatCannotBeLoaded_AreLogged_AndCellsRunOn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The kernel's log is led away by a POSIX shell.");
        var folder = Directory.CreateTempSubdirectory("kernel-log-");
        var log = Path.Combine(folder.FullName, "log");
        using var kernel = KernelClient.Start(
            BuiltKernel.Command with
            {
                Arguments =
                [
                    "sh", "-c", "exec \"$@\" 2> \"$0\"", log,
                    "dotnet", "exec", "--depsfile", WithoutEditorServices(folder), .. BuiltKernel.Command.Arguments.Skip(1),
                ],
            },
            TimeSpan.FromMinutes(2));

        while (!(await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken))
            .Contains("The editor services can't be loaded, so completion will fail: ", StringComparison.Ordinal))
        {
            kernel.Process.HasExited.Should().BeFalse();
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        kernel.Execute("6 * 7").Result.Should().Be("42");
        kernel.Shutdown();
        folder.Delete(recursive: true);
    }

    // What the list of a program's assemblies doesn't name, the runtime doesn't find.
    private static string WithoutEditorServices(DirectoryInfo folder)
    {
        const string Missing = "Microsoft.CodeAnalysis.CSharp.Workspaces/";
        var list = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "course.deps.json")))!;
        foreach (var packages in list["targets"]!.AsObject().Select(target => target.Value!.AsObject()))
        {
            foreach (var name in packages.Select(package => package.Key).Where(name => name.StartsWith(Missing, StringComparison.Ordinal)).ToList())
            {
                packages.Remove(name);
            }
        }

        var file = Path.Combine(folder.FullName, "course.deps.json");
        File.WriteAllText(file, list.ToJsonString());
        return file;
    }
}
