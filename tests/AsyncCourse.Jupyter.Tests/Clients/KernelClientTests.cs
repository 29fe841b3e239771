namespace AsyncCourse.Jupyter.Tests.Clients;

public sealed class KernelClientTests
{
    [Fact]
    public async Task TheProtocolsOwnConformanceTests_Pass()
    {
        var (exitCode, printed) = await KernelClient.RunAsync("conformance.py");

        exitCode.Should().Be(0, printed);
        printed.Should().Contain("OK");
    }

    [Fact]
    public async Task Interrupt_EndsACellInEveryPlace_AndKeepsTheSession()
    {
        var (exitCode, printed) = await KernelClient.RunAsync("interrupts.py");

        exitCode.Should().Be(0, printed);
        printed.Split('\n').Count(line => line.StartsWith("error Interrupted |", StringComparison.Ordinal)).Should().Be(5, printed);
        printed.Should().Contain("['42']");
    }

    [Fact]
    public async Task WhatFrontEndsRelyOn_IsSo()
    {
        var (exitCode, printed) = await KernelClient.RunAsync("behaviour.py");

        exitCode.Should().Be(0, printed);
        printed.Should().Contain("all as it should be");
    }
}
