using AsyncCourse.Jupyter.Tests.Holding;

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
}
