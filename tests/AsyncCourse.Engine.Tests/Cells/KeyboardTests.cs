using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Sessions;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Cells;

public sealed class KeyboardTests
{
    [Theory]
    [InlineData("Console.ReadKey()", "y", false)]
    [InlineData("System.Console.ReadKey(true)", "y", true)]
    public async Task ReadKeyAsksTheHostForALineAndTakesItsFirstCharacter(string call, string key, bool hidden)
    {
        var host = new Host("yes");
        await using var session = await CSharpSession.StartAsync(new() { Input = host });
        var sink = new RecordingSink();

        await session.RunAsync($"var key = {call}; Console.Write($\"{{key.KeyChar}} {{key.Key}}\");", sink);

        sink.Stdout.Should().Be($"{key} Y");
        host.Asked.Should().Equal(("Press a key, then Enter: ", hidden));
    }

    [Fact]
    public async Task ReadKeyWithoutAnybodyToAsk_SaysSo()
    {
        await using var session = await CSharpSession.StartAsync();

        var result = await session.RunAsync("Console.ReadKey()", new RecordingSink());

        result.Error!.Message.Should().StartWith("This host takes no input");
    }

    [Theory]
    [InlineData('a', ConsoleKey.A)]
    [InlineData('Z', ConsoleKey.Z)]
    [InlineData('7', ConsoleKey.D7)]
    [InlineData(' ', ConsoleKey.Spacebar)]
    [InlineData('\r', ConsoleKey.Enter)]
    [InlineData('ß', ConsoleKey.None)]
    public void Key_KnowsWhereACharacterStands(char character, ConsoleKey key)
    {
        CellKeyboard.Key(character)
            .Should().Be(new ConsoleKeyInfo(character, key, shift: character == 'Z', alt: false, control: false));
    }

    private sealed class Host(string answer) : IInputSource
    {
        public List<(string Prompt, bool IsPassword)> Asked { get; } = [];

        public ValueTask<string?> ReadLineAsync(string prompt, bool isPassword, CancellationToken cancellationToken)
        {
            Asked.Add((prompt, isPassword));
            return ValueTask.FromResult<string?>(answer);
        }
    }
}
