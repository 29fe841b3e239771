using System.Runtime.Loader;
using AsyncCourse.Charting;

namespace AsyncCourse.Tests.Charting;

public sealed class ChartRenderingTests
{
    [Fact]
    public void TheRenderersPackagesStayInALoadContextOfTheirOwn()
    {
        var renderer = ChartRendering.Renderer;
        renderer.ToFigureJson(Charts.Gantt(Sample.Gather));

        var context = AssemblyLoadContext.GetLoadContext(renderer.GetType().Assembly)!;

        context.Should().NotBeSameAs(AssemblyLoadContext.Default);
        Names(context).Should().Contain(["Plotly.NET", "FSharp.Core", "Newtonsoft.Json"]).And.NotContain("AsyncCourse");
        Names(AssemblyLoadContext.Default).Where(name => name.StartsWith("Plotly", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void AsyncCourseRefersToNoPackageOfTheRenderer()
    {
        typeof(CourseChart).Assembly.GetReferencedAssemblies().Select(name => name.Name)
            .Should().NotContain(["Plotly.NET", "Plotly.NET.CSharp", "FSharp.Core", "Newtonsoft.Json"]);
    }

    private static IEnumerable<string> Names(AssemblyLoadContext context) =>
        context.Assemblies.Select(assembly => assembly.GetName().Name!);
}
