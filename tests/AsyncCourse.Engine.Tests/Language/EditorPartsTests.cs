using AsyncCourse.Engine.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;

namespace AsyncCourse.Engine.Tests.Language;

/// <summary>The editor services are put together from fewer parts than there are.</summary>
public sealed class EditorPartsTests
{
    private static readonly string[] Drafts =
    [
        "", "Con", "int.", "int a; a.", "new ", "using Sys", "class A { pub", "class A { override ", "async ", "int.Parse(",
        "\"a\".Len", "int x = 1; switch (x) { case ", "/// <", "#", "from x in \"\" ", "$\"{int.", "string poi", "1.ToString(\"",
        "throw new Arg", "goto ",
    ];

    [Fact]
    public async Task Host_CompletesAndExplains_AsTheWholeWould()
    {
        using var small = new AdhocWorkspace(EditorParts.Host);
        using var whole = new AdhocWorkspace(MefHostServices.DefaultHost);

        foreach (var draft in Drafts)
        {
            (await AskAsync(small, draft)).Should().Equal(await AskAsync(whole, draft), draft);
        }
    }

    private static async Task<IReadOnlyList<string>> AskAsync(AdhocWorkspace workspace, string code)
    {
        var project = workspace.AddProject("Draft", LanguageNames.CSharp)
            .AddMetadataReference(MetadataReference.CreateFromFile(typeof(object).Assembly.Location));
        var document = project.AddDocument("Draft", code);
        var list = await CompletionService.GetService(document)!.GetCompletionsAsync(document, code.Length);
        var hover = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, Math.Max(0, code.Length - 2));
        return
        [
            // What no using names, whose namespace stands beside it, isn't offered here.
            .. list.ItemsList.Where(item => item.InlineDescription.Length == 0)
                .Select(item => $"{item.DisplayText} {string.Join(" ", item.Tags)}").Order(StringComparer.Ordinal),
            .. hover?.Sections.Select(section => section.Text) ?? [],
        ];
    }
}
