using AsyncCourse.Engine.Analysis;
using AsyncCourse.Engine.Tests.Assemblies;
using AsyncCourse.Engine.Tests.Documents;

namespace AsyncCourse.Engine.Tests.Analysis;

public sealed class NotebookCodeTests : IDisposable
{
    private readonly TestLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("bin/{0}.dll")]
    [InlineData("bin\\{0}.dll")]
    public void Compile_Reference_StartsAtTheNotebooksFolder(string pattern)
    {
        var name = TestLibrary.NewName("Seen");
        _library.Build(name, "public class Shelf { }", "bin");

        Errors($"#r \"{string.Format(null, pattern, name)}\"\nnew Shelf()").Should().Equal([]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("This is no assembly.")]
    public void Compile_ReferenceThatIsNoAssembly_IsSkipped(string content)
    {
        File.WriteAllText(Path.Combine(_library.Folder, "words.dll"), content);

        Errors("#r \"words.dll\"\nvar a = 1;", "a + 1").Should().Equal([]);
    }

    [Fact]
    public void Compile_ReferenceThatCantBeRead_IsSkipped()
    {
        var path = _library.Build(TestLibrary.NewName("Locked"), "public class Shelf { }");
        using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Errors($"#r \"{Path.GetFileName(path)}\"\nvar a = 1;", "a + 1").Should().Equal([]);
    }

    [Fact]
    public void Compile_OtherLanguagesAndDirectivesOfLibraries_AreNoCode() =>
        Errors("var a = 1;\n#!html\n<b>", "#!fsharp\nlet a = \"x\"", "#!check it\na + 1", "#!value --name v\nx\n#!csharp\na + 2")
            .Should().Equal([]);

    [Theory]
    [InlineData("(", ")")]
    [InlineData("List<", ">")]
    [InlineData("$\"{", "}\"")]
    public void Compile_CellThatWouldOverflowTheParsersStack_IsLeftOut(string opening, string closing)
    {
        var deep = string.Concat(Enumerable.Repeat(opening, 30_000)) + "1" + string.Concat(Enumerable.Repeat(closing, 30_000));

        Errors("var a = 1;", deep, "a + \"wrong\".Size").Should().ContainSingle().Which.Should().Contain("Size");
    }

    [Theory]
    [InlineData("var small = a < b;", 1_000)]
    [InlineData("if (a) { F(x => [x]); }", 1_000)]
    public void IsTooDeep_OfLongCodeThatIsNotNested_IsFalse(string statement, int count) =>
        CodeNesting.IsTooDeep(string.Concat(Enumerable.Repeat(statement, count))).Should().BeFalse();

    private IEnumerable<string> Errors(params string[] cells) =>
        NotebookCode.Compile(
                Notebooks.Of([.. cells.Select(cell => Notebooks.Code(cell))]), _library.Folder,
                TestContext.Current.CancellationToken)
            .SelectMany(cell => cell.Compilation.GetDiagnostics(TestContext.Current.CancellationToken))
            .Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString());
}
