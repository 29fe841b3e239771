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
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A POSIX shell leads the kernel's log into a file.");
        var log = Path.GetTempFileName();
        var list = ListWithoutEditorServices();
        try
        {
            using var kernel = KernelClient.Start(
                BuiltKernel.Command with
                {
                    Arguments =
                    [
                        "sh", "-c", "exec \"$@\" 2> \"$0\"", log,
                        "dotnet", "exec", "--depsfile", list, .. BuiltKernel.Command.Arguments.Skip(1),
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
        }
        finally
        {
            File.Delete(list);
            File.Delete(log);
        }
    }

    // What the list of a program's assemblies doesn't name, the runtime doesn't find. The list must lie beside them.
    private static string ListWithoutEditorServices()
    {
        const string Missing = "Microsoft.CodeAnalysis.CSharp.Workspaces/";
        var list = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "course.deps.json")))!;
        foreach (var packages in list["targets"]!.AsObject().Select(target => target.Value!.AsObject()))
        {
            var missing = packages.Select(package => package.Key).Where(IsMissing).ToList();
            missing.ForEach(name => packages.Remove(name));
        }

        var file = Path.Combine(AppContext.BaseDirectory, $"without-editor-services-{Guid.NewGuid():N}.json");
        File.WriteAllText(file, list.ToJsonString());
        return file;

        static bool IsMissing(string name) => name.StartsWith(Missing, StringComparison.Ordinal);
    }
}
