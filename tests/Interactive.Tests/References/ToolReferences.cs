using System.Text.Json;
using Interactive.Tests.Stdio;
using Interactive.Tests.Tool;

namespace Interactive.Tests.References;

/// <summary>
/// The references that the tool's compiler gets with every cell. The tests ask the tool itself for them, in a cell, because a
/// list stored here would go on describing an older tool.
/// </summary>
/// <param name="References">The paths of the assemblies that cells refer to, without those that a <c>#r</c> adds.</param>
/// <param name="Imports">The namespaces that are in scope without a <c>using</c>.</param>
internal sealed record ToolReferences(IReadOnlyList<string> References, IReadOnlyList<string> Imports)
{
    private static readonly Lazy<Task<ToolReferences>> Asked = new(AskAsync);

    /// <summary>The tool's answer. Skips the test where the tool isn't restored.</summary>
    public static async Task<ToolReferences> LearnAsync()
    {
        await InteractiveTool.RequireAsync();
        return await Asked.Value;
    }

    private static async Task<ToolReferences> AskAsync()
    {
        await using var kernel = await StdioKernel.StartAsync(InteractiveTool.Notebooks, TestContext.Current.CancellationToken);
        var asked = await kernel.SubmitAsync(
            """
            var script = ((Microsoft.DotNet.Interactive.CSharp.CSharpKernel)Microsoft.DotNet.Interactive.KernelExtensions
                .FindKernelByName(Microsoft.DotNet.Interactive.Kernel.Root, "csharp")).ScriptState.Script;
            string[][] lists =
            [
                [.. script.GetCompilation().References.Select(reference => reference.Display)], [.. script.Options.Imports],
            ];
            Console.Write(System.Text.Json.JsonSerializer.Serialize(lists));
            """,
            TestContext.Current.CancellationToken);
        asked.Failure.Should().BeNull();
        var lists = JsonSerializer.Deserialize<string[][]>(asked.Console)!;
        return new([.. lists[0].Distinct()], lists[1]);
    }
}
