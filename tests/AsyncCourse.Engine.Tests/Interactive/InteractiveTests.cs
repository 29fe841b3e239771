using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Sessions;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Interactive;

/// <summary>.NET Interactive's own API in cells, with the types of its packages.</summary>
public sealed class InteractiveTests : SessionTests
{
    private const string Usings = "using Microsoft.DotNet.Interactive; using Microsoft.DotNet.Interactive.Commands; "
        + "using Microsoft.DotNet.Interactive.Events;";

    [Fact]
    public async Task TheUsingsOfANotebookCompileAndLeaveDisplayAndDisplayAlone()
    {
        await RunAsync(
            $"""
            {Usings}
            using Microsoft.DotNet.Interactive.Formatting;
            using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;
            using Microsoft.AspNetCore.Html;
            """);

        var sink = await RunAsync("display(1); 2.Display(); \"3\".DisplayAs(\"text/plain\");");

        sink.Outputs.Cast<DisplayOutput>().Select(output => output.Data.Content[MimeType.Plain]).Should().Equal("1", "2", "3");
    }

    [Fact]
    public async Task TheRoot_HasTheCellsKernelAndItsName()
    {
        await RunAsync(Usings);

        (await ValueAsync("$\"{Kernel.Root.Name} {Kernel.Current.Name} {Kernel.Root.FindKernelByName(\"C#\").Name}\""))
            .Should().Be(".NET csharp csharp");
    }

    [Fact]
    public async Task CodeThatACellSendsRunsAmongTheCellsAndItsValue_IsShownAndGiven()
    {
        await RunAsync($"{Usings} var ten = 10;");

        var sink = await RunAsync(
            "var result = await Kernel.Root.SendAsync(new SubmitCode(\"var eleven = ten + 1; eleven\")); var twelve = 12;");

        sink.Outputs.Should().ContainSingle()
            .Which.Should().BeOfType<DisplayOutput>().Which.Data.Content[MimeType.Plain].Should().Be("11");
        (await ValueAsync("(int)result.Events.OfType<ReturnValueProduced>().Single().Value + eleven + twelve")).Should().Be("34");
    }

    [Fact]
    public async Task CodeThatACellSendsAndFails_SaysWhyAndTheCellGoesOn()
    {
        await RunAsync(Usings);

        var sink = await RunAsync(
            "var result = await Kernel.Root.SendAsync(new SubmitCode(\"nonsense\")); Console.Write(\"on\");");

        sink.Stderr.Should().Contain("CS0103");
        sink.Stdout.Should().Be("on");
        (await ValueAsync("result.Events.OfType<CommandFailed>().Count()")).Should().Be("1");
    }

    [Fact]
    public async Task TheInvocationContextDisplaysUpdatesAndPublishes()
    {
        await RunAsync($"{Usings} using Microsoft.DotNet.Interactive.Formatting;");

        var sink = await RunAsync(
            """
            var context = KernelInvocationContext.Current;
            var shown = context.Display("one");
            shown.Update("two");
            context.DisplayAs("<b>x</b>", "text/html");
            context.Publish(new DisplayedValueProduced(3, context.Command, [new FormattedValue("text/plain", "3")]));
            context.Publish(new StandardOutputValueProduced(context.Command, [new FormattedValue("text/plain", "out")]));
            """);

        sink.Stdout.Should().Be("out");
        var outputs = sink.Outputs.Where(output => output is not StreamOutput).ToList();
        outputs.Should().HaveCount(4);
        outputs[1].Should().BeOfType<UpdateOutput>().Which.DisplayId.Should().Be(((DisplayOutput)outputs[0]).DisplayId);
        ((DisplayOutput)outputs[2]).Data.Content[MimeType.Html].Should().Be("<b>x</b>");
        ((DisplayOutput)outputs[3]).Data.Content[MimeType.Plain].Should().Be("3");
    }

    [Fact]
    public async Task TheConsole_IsStillTheCells()
    {
        await RunAsync(Usings);

        var sink = await RunAsync(
            "Console.WriteLine(Kernel.Root.Name); await Task.Run(() => Console.Error.WriteLine(\"error\"));");

        sink.Stdout.Should().Be(".NET\n");
        sink.Stderr.Should().Be("error\n");
    }

    [Fact]
    public async Task WhoListensToTheKernelsHearsOfLaterCellsAndCountsThem()
    {
        await RunAsync(
            $"{Usings} var heard = 0; Kernel.Root.KernelEvents.Subscribe(e => {{ if (e is DisplayedValueProduced) heard++; }});");
        await RunAsync("KernelInvocationContext.Current.Display(1);");

        (await ValueAsync("heard")).Should().Be("1");
        (await ValueAsync("Kernel.Current.SubmissionCount >= 2")).Should().Be("True");
    }

    [Fact]
    public async Task AHostThatTakesInput_IsAskedThroughTheAPIToo()
    {
        await using var session = await CSharpSession.StartAsync(new() { Input = new Answers() });
        var sink = new RecordingSink();

        var result = await session.RunAsync(
            "using Microsoft.DotNet.Interactive; Console.Write(await Kernel.GetInputAsync(\"Name?\") "
            + "+ (await Kernel.GetPasswordAsync(\"Secret?\")).GetClearTextPassword());",
            sink);
        await session.RunAsync(
            "var secret = await GetPasswordAsync(\"Secret?\"); Console.Write(secret.GetClearTextPassword() + secret);", sink);

        result.Error.Should().BeNull();
        sink.Stdout.Should().Be("Name?Secret? hiddenSecret? hidden************");
    }

    [Fact]
    public async Task Input_IsRefusedOnceInTheEnginesWordsWhereNobodyCanBeAsked()
    {
        var (result, sink) = await TryAsync("await Microsoft.DotNet.Interactive.Kernel.GetInputAsync(\"Name?\")");

        result.Error!.Message.Should().Be(
            "This host takes no input, so there is nobody to ask. Put the value into a variable instead of reading it.");
        sink.Stderr.Should().BeEmpty();
    }

    [Fact]
    public async Task AVariable_CanBeAskedFor()
    {
        await RunAsync($"{Usings} var number = 42;");

        (await ValueAsync("(await Kernel.Root.SendAsync(new RequestValue(\"number\", targetKernelName: \"csharp\")))"
            + ".Events.OfType<ValueProduced>().Single().Value"))
            .Should().Be("42");
    }

    [Fact]
    public async Task FormattersAloneLoadNothingOfTheKernels()
    {
        await RunAsync("using Microsoft.DotNet.Interactive.Formatting; Formatter.DefaultMimeType");

        Session.Compiler.UsesInteractive.Should().BeFalse();
    }

    private sealed class Answers : IInputSource
    {
        public ValueTask<string?> ReadLineAsync(string prompt, bool isPassword, CancellationToken cancellationToken) =>
            new(isPassword ? prompt + " hidden" : prompt);
    }
}
