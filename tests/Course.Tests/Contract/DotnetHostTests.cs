namespace Course.Tests.Contract;

public sealed class DotnetHostTests
{
    [Fact]
    public void Program_IsTheOneOfTheRuntimeThatRunsUs()
    {
        Path.GetDirectoryName(DotnetHost.Program).Should().Be(DotnetHost.Root);
        File.Exists(DotnetHost.Program).Should().BeTrue();
        typeof(object).Assembly.Location.Should().StartWith(DotnetHost.Root + Path.DirectorySeparatorChar);
    }

    [Fact]
    public void SdkProgram_HasAnSdkBesideIt() =>
        Directory.Exists(Path.Combine(Path.GetDirectoryName(DotnetHost.SdkProgram)!, "sdk")).Should().BeTrue();
}
