using System.Reflection;
using System.Runtime.Loader;
using AsyncCourse.Charting;
using AsyncCourse.Children;
using AsyncCourse.Plugins;

namespace AsyncCourse.Tests.Plugins;

public sealed class IsolatedPluginTests
{
    [Fact]
    public void Create_WhereThePluginWasNotBuilt_SaysWhoNeedsItAndHowToBuildIt()
    {
        var missing = new IsolatedPlugin(Path.Combine(Path.GetTempPath(), "nowhere", "AsyncCourse.Some.dll"), "Many things");

        missing.Invoking(plugin => plugin.Create<object>("Any")).Should().Throw<InvalidOperationException>()
            .WithMessage("Many things need*nowhere*dotnet build helpers/AsyncCourse.Some");
        missing.Find(new AssemblyName("Newtonsoft.Json")).Should().BeNull();
    }

    [Fact]
    public void Create_TwoTypesOfOnePlugin_LoadsItOnce_ApartFromTheOthers()
    {
        var renderer = BuiltPlugins.Rendering.Create<IChartRenderer>("PlotlyRenderer");
        var decompiler = BuiltPlugins.Rendering.Create<object>("StateMachineDecompiler");
        var compiler = BuiltPlugins.Roslyn.Create<IProgramCompiler>("ProgramCompiler");

        ContextOf(decompiler).Should().BeSameAs(ContextOf(renderer));
        new[] { ContextOf(renderer), ContextOf(compiler), AssemblyLoadContext.Default }.Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("Plotly.NET", true)]
    [InlineData("Plotly.NET, Version=6.0.0.0", true)]
    [InlineData("Plotly.NET, Version=5.1.0.0", false)]
    [InlineData("Plotly.NET, Version=6.99.0.0", false)]
    [InlineData("Nothing.Of.It", false)]
    public void Find_TakesOnlyTheSameMajorVersion_AndNoneThatIsOlderThanWanted(string wanted, bool isThere) =>
        (BuiltPlugins.Rendering.Find(new AssemblyName(wanted)) is not null).Should().Be(isThere);

    // In this process nobody else has a compiler; where the host has the same one, it is used.
    [Fact]
    public void Roslyn_WhereTheHostHasNoCompiler_UsesItsOwn()
    {
        var compiler = BuiltPlugins.Roslyn.Create<IProgramCompiler>("ProgramCompiler");

        compiler.Compile("System.Console.WriteLine(1);", new MemoryStream()).Should().BeEmpty();

        ContextOf(compiler).Assemblies.Select(assembly => assembly.GetName().Name)
            .Should().Contain("Microsoft.CodeAnalysis.CSharp");
    }

    private static AssemblyLoadContext ContextOf(object made) => AssemblyLoadContext.GetLoadContext(made.GetType().Assembly)!;
}
