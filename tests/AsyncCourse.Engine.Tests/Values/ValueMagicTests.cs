using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Sessions;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Values;

/// <summary><c>#!set</c>, <c>#!share</c> and <c>#!value</c>.</summary>
public sealed class ValueMagicTests : SessionTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("values");
    private readonly Host _host = new();

    private protected override CSharpSessionOptions Options => new() { WorkingDirectory = _folder.FullName, Input = _host };

    [Theory]
    [InlineData("#!set --name a --value 3\na + \"!\"", "3!")]
    [InlineData("#!set --name a --value \"two words\"\na", "two words")]
    [InlineData("#!set --name a --value {\"x\":1}\na", "{\"x\":1}")]
    [InlineData(
        "#!set --name a --value {\"x\":1} --mime-type application/json\na.RootElement.GetProperty(\"x\").GetInt32()", "1")]
    [InlineData("var list = new List<int> { 1, 2 };\n#!set --name a --value @csharp:list\na.Add(3); list.Count", "3")]
    [InlineData("var list = new[] { 1, 2 };\n#!set --name a --value @c#:list --mime-type text/plain\na", "[1, 2]")]
    [InlineData(
        "var list = new[] { 1, 2 };\n#!set --name a --value @csharp:list --mime-type application/json\n"
        + "a.RootElement[1].GetInt32()",
        "2")]
    [InlineData("var x = 5;\n#!share --from csharp x\nx + 1", "6")]
    [InlineData("var x = 5;\n#!share --from csharp x --as y\ny + 1", "6")]
    [InlineData("var x = 5;\n#!share --name x --from csharp --as y\ny + 2", "7")]
    [InlineData("#!value --name v\nhello\n  you\n#!csharp\nv", "hello\n  you")]
    [InlineData(
        "#!value --name v --mime-type application/json\n{\"a\": 7}\n#!csharp\nv.RootElement.GetProperty(\"a\").GetInt32()", "7")]
    [InlineData("#!value --name my-data\nhello\n#!csharp\n#!share --from value my-data --as mine\nmine", "hello")]
    [InlineData("#!value --name v --from-value 3\n#!csharp\n#!share v --from value\nv", "3")]
    public async Task AValue_IsAVariable(string cell, string value) => (await ValueAsync(cell)).Should().Be(value);

    [Fact]
    public async Task AValue_MayBeTheTextOfAFile()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "data.csv"), "a;b\n");

        var sink = await RunAsync("#!value --name v --from-file data.csv");

        sink.Outputs.OfType<DisplayOutput>().Single().Data.Content[MimeType.Plain].Should().Be("a;b\n");
        (await ValueAsync("v.Length")).Should().Be("4");
    }

    [Theory]
    [InlineData("@input:\"How many?\"", "How many?", false)]
    [InlineData("@input:many", "many", false)]
    [InlineData("@password:key", "key", true)]
    [InlineData("@input:{\"prompt\":\"Please\"}", "Please", false)]
    public async Task AValue_MayBeWhatTheLearnerAnswers(string source, string prompt, bool isHidden)
    {
        (await ValueAsync($"#!set --name a --value {source}\na")).Should().Be("42");

        _host.Asked.Should().Equal((prompt, isHidden));
    }

    [Fact]
    public async Task WithoutAnybodyToAskItSaysSo()
    {
        await using var session = await CSharpSession.StartAsync();

        var result = await session.RunAsync("#!set --name a --value @input:x", new RecordingSink());

        result.Error!.Name.Should().Be("DirectiveError");
        result.Error.Message.Should().StartWith("This host takes no input");
    }

    [Theory]
    [InlineData("#!set --name a --value @csharp:nope", "No cell declared a variable 'nope'")]
    [InlineData("#!share --from csharp nope", "No cell declared a variable 'nope'")]
    [InlineData("#!share --from fsharp x", "F#, which isn't run here")]
    [InlineData("#!share --from value x", "under the name 'x'")]
    [InlineData("#!share --from nowhere x", "A value can't come from 'nowhere'")]
    [InlineData("#!set --name class --value 1", "'class' can't be a variable's name")]
    [InlineData("#!set --name a --value 1x --mime-type application/json", "is not JSON")]
    [InlineData("#!value --name v --from-file none.txt", "none.txt")]
    [InlineData("#!value --name v --from-value 1\n2", "takes one text")]
    [InlineData("#!value --name v --from-url http://x", "HttpClient")]
    [InlineData("#!html\n#!set --name a --value 1\n<b>", "stands among html")]
    public async Task WhatIsWrong_IsOneSentenceAtTheDirectivesLine(string cell, string words)
    {
        var (result, _) = await TryAsync(cell);

        result.Error!.Name.Should().Be("DirectiveError");
        result.Error.Message.Should().Contain(words).And.EndWith(".");
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private sealed class Host : IInputSource
    {
        public List<(string Prompt, bool IsPassword)> Asked { get; } = [];

        public ValueTask<string?> ReadLineAsync(string prompt, bool isPassword, CancellationToken cancellationToken)
        {
            Asked.Add((prompt, isPassword));
            return ValueTask.FromResult<string?>("42");
        }
    }
}
