using AsyncCourse.Engine.Tests.Assemblies;
using AsyncCourse.Engine.Tests.Packages;

namespace AsyncCourse.Jupyter.Tests.Clients;

[Trait("Pace", "Slow")]
public sealed class PythonClientTests
{
    [Fact]
    public async Task TheProtocolsOwnConformanceTests_Pass()
    {
        var (exitCode, printed) = await PythonClient.RunAsync("conformance.py");

        exitCode.Should().Be(0, printed);
        printed.TrimEnd().Should().EndWith("OK", "none is skipped");
    }

    [Fact]
    public async Task Interrupt_EndsACellInEveryPlace_AndKeepsTheSession()
    {
        var (exitCode, printed) = await PythonClient.RunAsync("interrupts.py");

        exitCode.Should().Be(0, printed);
        printed.Split('\n').Count(line => line.StartsWith("error Interrupted |", StringComparison.Ordinal))
            .Should().Be(5, printed);
        printed.Should().Contain("['42']");
    }

    [Fact]
    public async Task WhatFrontEndsRelyOn_IsSo()
    {
        var (exitCode, printed) = await PythonClient.RunAsync("behaviour.py");

        exitCode.Should().Be(0, printed);
        printed.Should().Contain("all as it should be");
    }

    [Fact]
    public async Task WhatAPackageBrings_CompletesAndRuns_AndOneThatCannotBeHadIsNamed()
    {
        using var feed = new TestFeed();
        var package = TestLibrary.NewName("Weather");
        feed.Add(
            package, "1.0.0",
            $"namespace {package}; public static class Station {{ public static int Celsius(int number) => 7 * number; }}");

        // The kernel keeps its restores below the user's data folder; this one's package sources are the feed's.
        var (exitCode, printed) = await PythonClient.RunAsync(
            "packages.py", ("TEST_PACKAGE", package), ("XDG_DATA_HOME", feed.Cache));

        exitCode.Should().Be(0, printed);
        printed.Should().Contain("all as it should be");
    }
}
