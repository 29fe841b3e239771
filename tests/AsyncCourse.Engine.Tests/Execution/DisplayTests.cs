using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Sessions;

namespace AsyncCourse.Engine.Tests.Execution;

/// <summary><c>display</c> and its relatives.</summary>
public sealed class DisplayTests : SessionTests
{
    [Fact]
    public async Task Update_names_the_display_that_it_replaces()
    {
        var sink = await RunAsync("var shown = display(\"one\"); shown.Update(\"two\");");

        var display = sink.Outputs[0].Should().BeOfType<DisplayOutput>().Subject;
        var update = sink.Outputs[1].Should().BeOfType<UpdateOutput>().Subject;
        update.DisplayId.Should().Be(display.DisplayId);
        update.Data.Content[MimeType.Plain].Should().Be("two");
    }

    [Fact]
    public async Task A_later_cell_updates_where_the_value_is_shown()
    {
        var first = await RunAsync("var shown = display(1);");
        var second = await RunAsync("shown.Update(2);");

        first.Outputs.Should().ContainSingle(output => output is UpdateOutput);
        second.Outputs.Should().BeEmpty();
    }

    [Fact]
    public async Task Display_works_from_background_work_and_on_values()
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
    public async Task A_display_that_is_the_last_expression_shows_its_value_once(string code)
    {
        var sink = await RunAsync(code);

        var shown = sink.Outputs.Should().ContainSingle().Which.Should().BeOfType<DisplayOutput>().Subject;
        shown.Data.Content[MimeType.Plain].Should().Be("a");
    }

    [Theory]
    [InlineData("1.Display()")]
    [InlineData("((object)1).Display(\"text/plain\")")]
    public async Task What_Display_gives_can_be_updated(string display)
    {
        var sink = await RunAsync($"var shown = {display}; shown.Update(2);");

        var update = sink.Outputs[1].Should().BeOfType<UpdateOutput>().Subject;
        update.DisplayId.Should().Be(sink.Outputs[0].Should().BeOfType<DisplayOutput>().Which.DisplayId);
        update.Data.Content[MimeType.Plain].Should().Be("2");
    }

    [Fact]
    public async Task A_display_is_updated_also_where_a_cell_names_the_type_of_NET_Interactive()
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
    public async Task DisplayAs_shows_a_text_as_what_it_is_said_to_be()
    {
        var sink = await RunAsync("\"<b>x</b>\".DisplayAs(\"text/html\");");

        sink.Stdout.Should().BeEmpty();
        var shown = sink.Outputs.Should().ContainSingle().Which.Should().BeOfType<DisplayOutput>().Subject;
        shown.Data.Content[MimeType.Html].Should().Be("<b>x</b>");
        shown.Data.Content[MimeType.Plain].Should().Be("x");
    }

    [Fact]
    public async Task Display_can_be_called_by_reflection_as_libraries_do()
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
    public async Task HTML_needs_no_using_and_no_warning()
    {
        var sink = await RunAsync("HTML(\"<b>x</b>\")");

        sink.Stderr.Should().BeEmpty();
        sink.Outputs.Should().ContainSingle().Which.Should().BeOfType<ResultOutput>();
    }

    [Fact]
    public async Task A_host_that_takes_input_is_asked()
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
