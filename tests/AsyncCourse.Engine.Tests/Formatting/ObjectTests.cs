using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCourse.Engine.Formatting;

namespace AsyncCourse.Engine.Tests.Formatting;

public sealed class ObjectTests
{
    [Fact]
    public void AnObject_IsItsMembersOneALine()
    {
        var content = ValueFormatter.Format(new { Name = "Ada", Years = new[] { 1815, 1852 } }).Content;

        content[MimeType.Plain].Should().Be("Name   Ada\nYears  [1815, 1852]");
        content[MimeType.Html].Should().Contain("<tr><td>Name</td><td>Ada</td></tr>");
    }

    [Fact]
    public void ATypeThatSaysWhatToPrint_IsBelieved()
    {
        ValueFormatter.Format(new Version(1, 2)).Content.Should().ContainKey(MimeType.Plain).WhoseValue.Should().Be("1.2");
        ValueFormatter.Format(new System.Text.StringBuilder("built")).Content[MimeType.Plain].Should().Be("built");
    }

    [Fact]
    public void ACircle_IsShownOnceAround()
    {
        var node = new Node { Name = "a" };
        node.Next = new Node { Name = "b", Next = node };

        Plain(node).Should().Be("Node\nName  a\nNext  Node { Name = \"b\", Next = (itself) }");
        Plain(new[] { node }).Should().Contain("Node { Name = \"b\", Next = (itself) }");
    }

    [Fact]
    public void ASequenceThatContainsItself_Ends()
    {
        var list = new List<object>();
        list.Add(list);

        Plain(list).Should().Be("[(itself)]");
    }

    [Fact]
    public void ADeepAndWideGraph_IsCutToALineAMember()
    {
        Plain(new Tree(12)).Split('\n').Should().OnlyContain(line => line.Length < 230);
    }

    [Fact]
    public void AGetterThatThrows_IsARemarkBesideTheOthers()
    {
        Plain(new Faulty()).Should().Be("Faulty\nBad   (threw InvalidOperationException: not now)\nGood  1");
    }

    [Fact]
    public void AToStringThatThrows_IsTold()
    {
        Plain(new Mute()).Should().Be("(Mute.ToString threw NotSupportedException: silence)");
    }

    [Fact]
    public async Task TasksTellHowThey_AreAndAreNeverWaitedFor()
    {
        var pending = new TaskCompletionSource<int>();
        async Task<string> Later() => $"{await pending.Task}";
        var later = Later();

        Plain(pending.Task).Should().Be("Task<int>: not completed yet (WaitingForActivation); await it");
        Plain(new { later }).Should().Contain("Task<string>: not completed yet");
        Plain(new Task[] { Task.CompletedTask, Task.FromException(new TimeoutException("late")) })
            .Should().Be("[Task: completed, Task: faulted with TimeoutException: late]");
        Plain(Task.FromCanceled(new CancellationToken(true))).Should().Be("Task: cancelled");
        Plain(new ValueTask<int>(1)).Should().Be("ValueTask<int>: completed");

        pending.SetResult(5);
        await later;
        Plain(later).Should().Be("Task<string>: completed, result \"5\"");
    }

    [Fact]
    public void AnAsynchronousSequence_SaysHowToReadIt()
    {
        Plain(Numbers()).Should().Be("IAsyncEnumerable<int>: an asynchronous sequence; `await foreach` reads it");

        static async IAsyncEnumerable<int> Numbers()
        {
            await Task.Yield();
            yield return 1;
        }
    }

    [Fact]
    public void AnException_IsItsMessagesFirstAndItsStackBehind()
    {
        var content = ValueFormatter.Format(Thrown()).Content;

        content[MimeType.Plain].Should().StartWith("InvalidOperationException: outer\n  ArgumentException: inner <1>\n   at ");
        content[MimeType.Html].Should().StartWith("<details><summary").And.Contain("inner &lt;1&gt;").And.Contain(nameof(Thrown));

        static Exception Thrown()
        {
            try
            {
                throw new InvalidOperationException("outer", new ArgumentException("inner <1>"));
            }
            catch (InvalidOperationException exception)
            {
                return exception;
            }
        }
    }

    [Fact]
    public void AllCausesOfAnAggregate_AreShown()
    {
        Plain(new AggregateException("several", new TimeoutException("A"), new FormatException("B")))
            .Should().ContainAll("  TimeoutException: A", "  FormatException: B");
    }

    [Theory]
    [MemberData(nameof(JsonValues))]
    public void Json_IsIndentedAndItsNamesStandOut(object json)
    {
        var content = ValueFormatter.Format(json).Content;

        content[MimeType.Plain].Should().Be("{\n  \"name\": \"ü<\",\n  \"list\": [\n    1,\n    null\n  ]\n}");
        content[MimeType.Html].Should().Contain("<b>&quot;name&quot;</b>")
            .And.Contain("&quot;&#252;&lt;&quot;").And.Contain("<i>null</i>");
    }

    public static TheoryData<object> JsonValues()
    {
        const string json = """{"name":"ü<","list":[1,null]}""";
        return [JsonNode.Parse(json)!, JsonDocument.Parse(json), JsonDocument.Parse(json).RootElement];
    }

    [Fact]
    public void LongJson_IsCutAndSaysSo()
    {
        var json = new JsonArray([.. Enumerable.Range(0, 100_000).Select(i => (JsonNode)i)]);

        Plain(json).Should().MatchRegex(@"… and \d+(,\d+)* more characters$");
    }

    private static string Plain(object value) => ValueFormatter.Format(value).Content[MimeType.Plain];

    private sealed class Node
    {
        public string Name { get; init; } = "";

        public Node? Next { get; set; }
    }

    private sealed record Tree(int Depth)
    {
        public IEnumerable<Tree> Branches => Enumerable.Range(0, 50).Select(_ => new Tree(Depth - 1));

        public Tree? Left => Depth > 0 ? new Tree(Depth - 1) : null;
    }

    private sealed class Faulty
    {
        public int Bad => throw new InvalidOperationException("not now");

        public int Good => 1;
    }

    private sealed class Mute
    {
        public override string ToString() => throw new NotSupportedException("silence");
    }
}
