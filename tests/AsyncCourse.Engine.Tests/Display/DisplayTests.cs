using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Sessions;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Display;

/// <summary><c>display</c> and its relatives.</summary>
public sealed class DisplayTests : SessionTests
{
    [Fact]
    public async Task UpdateNamesTheDisplayThatItReplaces()
    {
        var sink = await RunAsync("var shown = display(\"one\"); shown.Update(\"two\");");

        var display = sink.Outputs[0].Should().BeOfType<DisplayOutput>().Subject;
        var update = sink.Outputs[1].Should().BeOfType<UpdateOutput>().Subject;
        update.DisplayId.Should().Be(display.DisplayId);
        update.Data.Content[MimeType.Plain].Should().Be("two");
    }

    [Fact]
    public async Task ALaterCellUpdatesWhereTheValue_IsShown()
    {
        var first = await RunAsync("var shown = display(1);");
        var second = await RunAsync("shown.Update(2);");

        first.Outputs.Should().ContainSingle(output => output is UpdateOutput);
        second.Outputs.Should().BeEmpty();
    }

    [Fact]
    public async Task Display_WorksFromBackgroundWorkAndOnValues()
    {
        var sink = await RunAsync("await Task.Run(() => display(1)); 2.Display();");

        sink.Outputs.OfType<DisplayOutput>().Should().HaveCount(2);
    }

    [Theory]
    [InlineData("display(\"a\")")]
    [InlineData("\"a\".Display()")]
    [InlineData("\"a\".Display(\"text/plain\")")]
    [InlineData("\"a\".Display(\"text/html\", \"text/plain\")")]
    [InlineData("((object)\"a\").Display()")]
    [InlineData("((object)\"a\").Display(\"text/plain\")")]
    [InlineData("\"a\".DisplayAs(\"text/plain\")")]
    public async Task ADisplayThatIsTheLastExpression_ShowsItsValueOnce(string code)
    {
        var sink = await RunAsync(code);

        var shown = sink.Outputs.Should().ContainSingle().Which.Should().BeOfType<DisplayOutput>().Subject;
        shown.Data.Content[MimeType.Plain].Should().Be("a");
    }

    [Theory]
    [InlineData("1.Display()")]
    [InlineData("((object)1).Display(\"text/plain\")")]
    public async Task WhatDisplayGives_CanBeUpdated(string display)
    {
        var sink = await RunAsync($"var shown = {display}; shown.Update(2);");

        var update = sink.Outputs[1].Should().BeOfType<UpdateOutput>().Subject;
        update.DisplayId.Should().Be(sink.Outputs[0].Should().BeOfType<DisplayOutput>().Which.DisplayId);
        update.Data.Content[MimeType.Plain].Should().Be("2");
    }

    [Fact]
    public async Task ADisplay_IsUpdatedAlsoWhereACellNamesTheTypeOfNETInteractive()
    {
        var sink = await RunAsync(
            """
            using Microsoft.DotNet.Interactive.Formatting;
            DisplayedValue shown = display("one");
            shown.Update("two");
            """);

        sink.Outputs.Should().HaveCount(2);
        sink.Outputs[1].Should().BeOfType<UpdateOutput>().Which.Data.Content[MimeType.Plain].Should().Be("two");
    }

    [Fact]
    public async Task DisplayAs_ShowsATextAsWhatItIsSaidToBe()
    {
        var sink = await RunAsync("\"<b>x</b>\".DisplayAs(\"text/html\");");

        sink.Stdout.Should().BeEmpty();
        var shown = sink.Outputs.Should().ContainSingle().Which.Should().BeOfType<DisplayOutput>().Subject;
        shown.Data.Content[MimeType.Html].Should().Be("<b>x</b>");
        shown.Data.Content[MimeType.Plain].Should().Be("x");
    }

    [Fact]
    public async Task Display_CanBeCalledByReflectionAsLibrariesDo()
    {
        var sink = await RunAsync(
            """
            var kernel = Type.GetType("AsyncCourse.Engine.Kernel, AsyncCourse.Engine");
            var display = kernel.GetMethod("display", new[] { typeof(object), typeof(string[]) });
            display.Invoke(null, new object[] { "x", new string[0] });
            """);

        sink.Outputs.Should().ContainSingle().Which.Should().BeOfType<DisplayOutput>();
    }

    [Fact]
    public async Task HTML_NeedsNoUsingAndNoWarning()
    {
        var sink = await RunAsync("HTML(\"<b>x</b>\")");

        sink.Stderr.Should().BeEmpty();
        sink.Outputs.Should().ContainSingle().Which.Should().BeOfType<ResultOutput>();
    }

    [Fact]
    public async Task AHostThatTakesInput_IsAsked()
    {
        await using var session = await CSharpSession.StartAsync(new() { Input = new Answers("Ada") });
        var sink = new RecordingSink();

        await session.RunAsync("Console.Write(Console.ReadLine() + await GetInputAsync(\"Name?\"));", sink);

        sink.Stdout.Should().Be("AdaAda");
    }

    private sealed class Answers(string answer) : IInputSource
    {
        public ValueTask<string?> ReadLineAsync(string prompt, bool isPassword, CancellationToken cancellationToken) =>
            new(answer);
    }
}
