using System.Collections.Immutable;
using AsyncCourse.Engine.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Tests.Language;

public sealed class LanguageServiceTests : IDisposable
{
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("language");
    private readonly LanguageService _service;

    public LanguageServiceTests() => _service = new(
        CSharpParseOptions.Default.WithKind(SourceCodeKind.Script),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithUsings("System", "System.Linq", "System.Collections.Generic", "System.Threading.Tasks"),
        () => Framework,
        _folder.FullName);

    public void Dispose()
    {
        _service.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("Console.Wri", "WriteLine")]
    [InlineData("var word = \"\"; word.Sub", "Substring")]
    [InlineData("new[] { 1 }.Whe", "Where")]
    [InlineData("Task.WhenA", "WhenAll")]
    [InlineData("awa", "await")]
    public async Task CompleteAsync_AfterPart_OffersTheRest(string code, string expected)
    {
        var answer = await _service.CompleteAsync(code, code.Length);

        answer.Candidates.Select(candidate => candidate.Text).Should().Contain(expected);
    }

    [Theory]
    [InlineData("Ran", "Random", "RangeAttribute")]
    [InlineData("c", "class", "cw")]
    public async Task CompleteAsync_OfAName_OffersNothingThatOnlyAnEditorOfCSharpCouldInsert(
        string code, string offered, string wrong)
    {
        var answer = await _service.CompleteAsync(code, code.Length);

        answer.Candidates.Select(candidate => candidate.Text).Should().Contain(offered).And.NotContain(wrong);
    }

    [Theory]
    [InlineData("default(int).", "byte")]
    [InlineData("DateTime.Now.", "-")]
    [InlineData("new List<int>().", "this")]
    [InlineData("new List<int>().", "foreach")]
    [InlineData("new List<int>().", "ToFrozenSet")]
    [InlineData("Task.Delay(1).", "await")]
    public async Task CompleteAsync_BehindADot_OffersNothingThatDoesNotCompileThere(string code, string wrong)
    {
        var answer = await _service.CompleteAsync(code, code.Length);

        answer.Candidates.Select(candidate => candidate.Text).Should().Contain("ToString").And.NotContain(wrong);
    }

    [Theory]
    [InlineData("1 + 1", "")]
    [InlineData("int.TryParse(\"1\", out var found);", "found")]
    [InlineData("if (\"a\" is string text) Console.WriteLine(1);", "")]
    [InlineData("object value = \"a\"; _ = value is string matched;", "matched")]
    [InlineData("var (left, right) = (1, 2);", "right")]
    public async Task CompleteAsync_AfterCellsThatDeclareOrNot_OffersWhatTheyDeclare(string earlier, string declared)
    {
        _service.Note(earlier);

        var answer = await _service.CompleteAsync(declared, declared.Length);

        answer.Candidates.Select(candidate => candidate.Text).Should().Contain(declared.Length > 0 ? declared : "Console");
    }

    [Fact]
    public async Task CompleteAsync_NameFromEarlierCell_IsOffered()
    {
        _service.Note("int secondsWaited = 3; record Price(string Symbol);");
        _service.Note("Task<int> FetchAsync() => Task.FromResult(secondsWaited);");

        var variable = await _service.CompleteAsync("seconds", 7);
        var members = await _service.CompleteAsync("new Price(\"A\").Sym", 18);
        var method = await _service.CompleteAsync("await Fet", 9);

        variable.Candidates[0].Text.Should().Be("secondsWaited");
        members.Candidates[0].Text.Should().Be("Symbol");
        method.Candidates[0].Text.Should().Be("FetchAsync");
    }

    [Fact]
    public async Task CompleteAsync_SpanCoversWhatIsTyped()
    {
        var answer = await _service.CompleteAsync("Console.Wri;", 11);

        (answer.Start, answer.End).Should().Be((8, 11));
    }

    [Fact]
    public async Task CompleteAsync_PathInReference_OffersFoldersAndAssemblies()
    {
        _folder.CreateSubdirectory("bin");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "bin", "Lesson.dll"), "");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "bin", "Lesson.pdb"), "");

        var folder = await _service.CompleteAsync("#r \"./b", 7);
        var file = await _service.CompleteAsync("#r \"bin/Les", 11);

        folder.Candidates.Should().Equal(new CompletionCandidate("bin/", "folder"));
        file.Candidates.Should().Equal(new CompletionCandidate("Lesson.dll", "file"));
        (file.Start, file.End).Should().Be((8, 11));
    }

    [Theory]
    [InlineData("#!ti", 4, "#!time", 0, 4)]
    [InlineData("1 + 1\n#!", 8, "#!import", 6, 8)]
    [InlineData("#!set --name a --v", 18, "--value", 15, 18)]
    [InlineData("#!share ", 8, "--from", 8, 8)]
    public async Task CompleteAsync_InADirective_OffersNamesAndOptions(
        string code, int cursor, string expected, int start, int end)
    {
        var answer = await _service.CompleteAsync(code, cursor);

        answer.Candidates.Select(candidate => candidate.Text).Should().Contain(expected);
        (answer.Start, answer.End).Should().Be((start, end));
    }

    [Fact]
    public async Task CompleteAsync_PathInImport_OffersNotebooksAndCode()
    {
        foreach (var name in (string[])["a.dib", "a.ipynb", "a.csx", "a.txt"])
        {
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), "");
        }

        var answer = await _service.CompleteAsync("#!import a", 10);

        answer.Candidates.Select(candidate => candidate.Text).Should().Equal("a.csx", "a.dib", "a.ipynb");
    }

    [Fact]
    public async Task InspectAsync_OnADirective_SaysWhatItDoesAndHow()
    {
        var text = await _service.InspectAsync("1\n#!set --name a --value 3", 5);

        text.Should().StartWith("#!set --name NAME --value VALUE").And.Contain("Declares a variable")
            .And.Contain("@input:QUESTION");
    }

    [Fact]
    public async Task InspectAsync_OnAMethod_SaysWhatItIs()
    {
        var text = await _service.InspectAsync("Task.Delay(100)", 7);

        text.Should().Contain("Task Task.Delay(int millisecondsDelay)");
    }

    [Fact]
    public async Task InspectAsync_InsideArguments_ListsTheSignatures()
    {
        const string code = "Task.Delay(";

        var text = await _service.InspectAsync(code, code.Length);

        text.Should().Contain("Delay(int millisecondsDelay)").And.Contain("CancellationToken");
    }

    [Fact]
    public async Task InspectAsync_OnNothing_HasNothingToSay()
    {
        (await _service.InspectAsync("   ", 1)).Should().BeNull();
    }

    [Theory]
    [InlineData("1 + 1", Completeness.Complete, "")]
    [InlineData("if (true) {", Completeness.Incomplete, "    ")]
    [InlineData("void A() { if (true) {", Completeness.Incomplete, "        ")]
    [InlineData("var text = \"\"\"\n  open", Completeness.Incomplete, "")]
    [InlineData("/* open", Completeness.Incomplete, "")]
    [InlineData("#nullable enable\nint a = 1;", Completeness.Complete, "")]
    [InlineData("#!html\n<b>", Completeness.Complete, "")]
    [InlineData("int int int)", Completeness.Invalid, "")]
    public void CheckCompleteness_KnowsWhatIsOpen(string code, Completeness expected, string indent)
    {
        _service.CheckCompleteness(code).Should().Be(new CompletenessAnswer(expected, indent));
    }
}
