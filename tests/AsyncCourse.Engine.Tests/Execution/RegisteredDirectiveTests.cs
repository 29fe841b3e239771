using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Tests.Assemblies;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Execution;

/// <summary>Directives that a library brings.</summary>
public sealed class RegisteredDirectiveTests : SessionTests
{
    private const string Register =
        """
        static class Start
        {
            // By name and plain types, as a library does that doesn't refer to the engine.
            [System.Runtime.CompilerServices.ModuleInitializer]
            internal static void Run()
            {
                var run = new System.Func<string, string, System.Threading.CancellationToken, System.Threading.Tasks.Task>(
                    ShoutAsync);
                System.Reflection.Assembly.Load("AsyncCourse.Engine").GetType("AsyncCourse.Engine.Directives.DirectiveTable")
                    .GetMethod("Register", new[] { typeof(string), typeof(string), typeof(bool), run.GetType() })
                    .Invoke(null, new object[] { "NAME", "Shouts.", true, run });
            }

            static async System.Threading.Tasks.Task ShoutAsync(
                string arguments, string text, System.Threading.CancellationToken stop)
            {
                await System.Threading.Tasks.Task.Yield();
                System.Console.Write($"{arguments}: {text.ToUpperInvariant()}");
            }
        }
        """;

    [Fact]
    public async Task ALibrary_MayRegisterOneByNameAndTheCellThatRefersToItMayUseIt()
    {
        using var libraries = new TestLibrary();
        var name = TestLibrary.NewName("Shouting");
        var path = libraries.Build(name, Register.Replace("NAME", name, StringComparison.Ordinal)).Replace('\\', '/');

        var sink = await RunAsync($"#r \"{path}\"\n#!{name} loud\nhello\nyou\n#!csharp\n1 + 1");
        var listed = await RunAsync("#!lsmagic");

        sink.Stdout.Should().Be("loud: HELLO\nYOU");
        sink.Result.Should().Be("2");
        listed.Outputs.OfType<DisplayOutput>().Single().Data.Content[MimeType.Plain].Should().Contain($"#!{name}");
    }

    [Fact]
    public async Task ALanguageThatIsRegistered_TakesThePlaceOfOneThatIsNotRun()
    {
        Session.Directives.Add(new Python());

        var (magic, first) = await TryAsync("#!python 01-gather\nprint(1)");
        var sink = new RecordingSink();
        var metadata = await Session.RunAsync("print(2)", sink, name: null, "python", CancellationToken.None);
        var (missing, _) = await TryAsync("#!python\nprint(1)");

        first.Stdout.Should().Be("01-gather print(1)");
        magic.NotRun.Should().BeEmpty();
        metadata.Error!.Message.Should().Contain("needs SNIPPET", "its cell has no place for arguments");
        missing.Error!.Message.Should().Be("#!python needs SNIPPET: the snippet. Write #!python SNIPPET.");
    }

    [Fact]
    public async Task OneThatStandsForCSharp_RunsInItsPlaceAsTheCellsOwn()
    {
        Session.Directives.Add(new Twice());

        var sink = await RunAsync("var a = 20;\n#!twice a\nvar b = twice + 2;\nb");
        var later = await ValueAsync("twice");
        var (unknown, _) = await TryAsync("1\n#!twice none");
        var (refused, _) = await TryAsync("1\n\n#!twice 1");

        sink.Result.Should().Be("42");
        later.Should().Be("40");
        unknown.Error!.Traceback[0]
            .Should().Be("#!twice(1,13): error CS0103: The name 'none' does not exist in the current context");
        refused.Error!.Traceback[0].Should().Be("(3,1): error: 1 is a number.");
    }

    [Fact]
    public async Task WhatItThrowsIsTheCellsErrorAtItsLineOrAsItWasThrown()
    {
        Session.Directives.Add(new Failing(call => throw new DirectiveException("Not so.", call.Line)));
        var (refused, _) = await TryAsync("1\n#!failing");
        Session.Directives.Add(new Failing(_ => throw new InvalidOperationException("Broken.")));
        var (broken, _) = await TryAsync("#!failing");

        refused.Error!.Traceback[0].Should().Be("(2,1): error: Not so.");
        broken.Error!.Name.Should().Be("InvalidOperationException");
    }

    [Fact]
    public async Task AnInterrupt_EndsIt()
    {
        var started = new TaskCompletionSource();
        Session.Directives.Add(new Failing(_ =>
        {
            started.SetResult();
            Thread.Sleep(Timeout.Infinite);
        }));
        using var interrupt = new CancellationTokenSource();

        var running = TryAsync("#!failing", interrupt.Token);
        await started.Task;
        await interrupt.CancelAsync();

        (await running).Result.Status.Should().Be(CellStatus.Interrupted);
        (await ValueAsync("1")).Should().Be("1");
    }

    private sealed class Python : CellDirective
    {
        public override string Name => "python";

        public override string Summary => "Runs Python.";

        public override bool TakesText => true;

        public override IReadOnlyList<DirectiveOption> Options =>
            [new("SNIPPET", "SNIPPET", "the snippet") { IsImplicit = true, IsRequired = true }];

        public override Task RunAsync(DirectiveCall call, CancellationToken cancellationToken)
        {
            Console.Write($"{call.Arguments["SNIPPET"]} {call.Text}");
            return Task.CompletedTask;
        }
    }

    private sealed class Failing(Action<DirectiveCall> run) : CellDirective
    {
        public override string Name => "failing";

        public override string Summary => "Fails.";

        public override Task RunAsync(DirectiveCall call, CancellationToken cancellationToken)
        {
            run(call);
            return Task.CompletedTask;
        }
    }

    private sealed class Twice : CodeDirective
    {
        public override string Name => "twice";

        public override string Summary => "Doubles a variable.";

        public override IReadOnlyList<DirectiveOption> Options =>
            [new("NAME", "NAME", "the variable") { IsImplicit = true, IsRequired = true }];

        public override string ToCSharp(DirectiveCall call) => call.Arguments["NAME"] is var name && name == "1"
            ? throw new DirectiveException("1 is a number.", call.Line)
            : $"var twice = {name} + {name};";
    }
}
