using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Tests.Documents;

public sealed class NotebookLanguageTests
{
    [Theory]
    [InlineData("{}", "csharp")]
    [InlineData("""{"kernelspec": {"name": ".net-csharp"}}""", "csharp")]
    [InlineData("""{"kernelspec": {"name": ".net-fsharp"}}""", "fsharp")]
    [InlineData("""{"kernelspec": {"name": ".net-powershell"}, "language_info": {"name": "PowerShell"}}""", "pwsh")]
    [InlineData("""{"language_info": {"name": "C#"}}""", "csharp")]
    [InlineData("""{"language_info": {"name": "polyglot-notebook"}}""", "csharp")]
    [InlineData("""{"kernelspec": {"name": "python3", "language": "python"}}""", "python")]
    [InlineData("""{"kernelspec": {"name": "python3"}}""", "python3")]
    [InlineData("""{"kernelspec": {"name": "xcsharp"}, "language_info": {"name": "csharp"}}""", "csharp")]
    [InlineData("""{"polyglot_notebook": {"kernelInfo": {"defaultKernelName": "fsharp"}}}""", "fsharp")]
    [InlineData("""{"polyglot_notebook": {"kernelName": "pwsh"}}""", "pwsh")]
    [InlineData("""{"dotnet_interactive": {"language": "fsharp"}}""", "fsharp")]
    [InlineData("""{"polyglot_notebook": [], "kernelspec": 5}""", "csharp")]
    public void DefaultLanguage_ComesFromTheMetadata(string metadata, string language) =>
        Notebooks.With(metadata).DefaultLanguage.Should().Be(language);

    [Theory]
    [InlineData("1", "{}", "csharp")]
    [InlineData("1", """{"polyglot_notebook": {"kernelName": "fsharp"}}""", "fsharp")]
    [InlineData("1", """{"dotnet_interactive": {"language": "javascript"}}""", "javascript")]
    [InlineData("1", """{"dotnet_interactive": {"language": "sql"}, "polyglot_notebook": {"kernelName": "csharp"}}""", "csharp")]
    [InlineData("1", """{"vscode": {"languageId": "polyglot-notebook"}}""", "csharp")]
    [InlineData("1", """{"vscode": {"languageId": "dotnet-interactive.fsharp"}}""", "fsharp")]
    [InlineData("#!fsharp\nlet x = 1", "{}", "fsharp")]
    [InlineData("\n #!F#\nlet x = 1", "{}", "fsharp")]
    [InlineData("#!time\n#!js\n1", "{}", "javascript")]
    [InlineData("#!c#\n1", """{"polyglot_notebook": {"kernelName": "fsharp"}}""", "csharp")]
    [InlineData("#!csharp\n1", """{"polyglot_notebook": {"kernelName": "fsharp"}}""", "csharp")]
    [InlineData("#!time\n1", "{}", "csharp")]
    [InlineData("var a = 1;\n#!fsharp", "{}", "csharp")]
    public void Language_OfACell_ComesFromItsFirstLineThenItsMetadata(string source, string metadata, string language) =>
        Notebooks.Of(Notebooks.Code(source, metadata)).Cells[0].Language.Should().Be(language);

    [Fact]
    public void EnsureRunnable_OfCSharpWithMarkdownInBetween_IsFine()
    {
        var notebook = Notebooks.Of(
            Notebooks.Code("1"),
            Notebooks.Markdown("#!fsharp"),
            Notebooks.Code("#!csharp\n1"),
            Notebooks.Code(" ", """{"dotnet_interactive": {"language": "fsharp"}}"""));

        notebook.Invoking(it => it.EnsureRunnable()).Should().NotThrow();
    }

    [Fact]
    public void EnsureRunnable_OfSingleCellsInOtherLanguages_IsFine()
    {
        var notebook = Notebooks.Of(
            Notebooks.Code("\nlet x = 1", """{"polyglot_notebook": {"kernelName": "fsharp"}}"""),
            Notebooks.Code("#!pwsh\nGet-Date"));

        notebook.Invoking(it => it.EnsureRunnable()).Should().NotThrow("each says in its output that it is not run");
    }

    [Fact]
    public void EnsureRunnable_OfAnotherKernel_SaysWhichInOneSentence()
    {
        var notebook = Notebooks.With(
            """{"kernelspec": {"name": "python3"}, "language_info": {"name": "python"}}""", Notebooks.Code("import os"));

        notebook.Invoking(it => it.EnsureRunnable()).Should().Throw<NotebookFormatException>()
            .WithMessage("The notebook is written for the kernel \"python3\" (python), and only C# notebooks*")
            .Which.Message.Should().NotContain("cell");
    }

    [Fact]
    public void EnsureRunnable_OfADotNetKernelWithCSharpCells_IsFine()
    {
        var notebook = Notebooks.With("""{"kernelspec": {"name": ".net-fsharp"}}""", Notebooks.Code("#!csharp\n1"));

        notebook.Invoking(it => it.EnsureRunnable()).Should().NotThrow();
    }
}
