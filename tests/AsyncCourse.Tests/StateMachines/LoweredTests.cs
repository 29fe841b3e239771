using System.Reflection;
using System.Runtime.Loader;
using AsyncCourse.StateMachines;

namespace AsyncCourse.Tests.StateMachines;

public sealed class LoweredTests
{
    [Fact]
    public void AStateMachine_HasItsFieldsAndMoveNextInReadableNames()
    {
        var lowered = Inside.Lowered(Machines.TwoAsync);

        lowered.Method.Should().Be("TwoAsync");
        lowered.Code.Should().Contain("TwoAsync_StateMachine : IAsyncStateMachine")
            .And.Contain("public int state;\n    public AsyncTaskMethodBuilder<int> builder;")
            .And.Contain("savedAwaiter1 = awaiter")
            .And.Contain("builder.AwaitUnsafeOnCompleted(ref awaiter")
            .And.Contain("builder.SetResult(result);")
            .And.NotContain("<>").And.NotContain("SetStateMachine").And.NotContain("using ").And.NotContain("\r");
    }

    [Fact]
    public void AnAssemblyThatWasLoadedFromMemory_GivesTheSame()
    {
        var path = typeof(Machines).Assembly.Location;
        var context = new AssemblyLoadContext("from memory", isCollectible: false);
        var assembly = context.LoadFromStream(new MemoryStream(File.ReadAllBytes(path)));
        var method = assembly.GetType(typeof(Machines).FullName!)!
            .GetMethod(nameof(Machines.LoopAsync))!.CreateDelegate<Func<int, Task>>();

        var lowered = Inside.Lowered(method);

        assembly.Location.Should().BeEmpty();
        lowered.Code.Should().Be(Inside.Lowered(Machines.LoopAsync).Code);
        Inside.Flow(method).Edges.Should().Equal(Inside.Flow(Machines.LoopAsync).Edges);
    }

    [Fact]
    public void TheImageInMemory_IsTheFileByteForByte()
    {
        var bytes = File.ReadAllBytes(typeof(Machines).Assembly.Location);
        var assembly = Assembly.Load(bytes);

        var image = AssemblyImage.Of(assembly)!;

        image.IsMapped.Should().BeFalse();
        image.Bytes.AsSpan().SequenceEqual(bytes.AsSpan(0, image.Bytes.Length)).Should().BeTrue();
    }

    [Fact]
    public void Iterators_AreLoweredToo()
    {
        Inside.Lowered(Machines.CountAsync).Code.Should().Contain("CountAsync_StateMachine").And.Contain("MoveNext()");
    }

    [Fact]
    public void LongCode_IsCutWhereItIsShown()
    {
        var lowered = new LoweredMethod("LongAsync", string.Join('\n', Enumerable.Repeat("// a line", 200)));

        var text = Microsoft.DotNet.Interactive.Formatting.Formatter.ToDisplayString(lowered, MimeType.Plain);

        text.Split('\n').Should().HaveCount(121);
        text.Should().EndWith("and 80 more lines: Inside.Lowered(LongAsync).Code has them.");
    }
}
