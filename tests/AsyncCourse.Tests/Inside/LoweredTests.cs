using System.Reflection;
using System.Runtime.Loader;

namespace AsyncCourse.Tests.Inside;

public sealed class LoweredTests
{
    [Fact]
    public void A_state_machine_has_its_fields_and_MoveNext_in_readable_names()
    {
        var lowered = AsyncCourse.Inside.Lowered(Machines.TwoAsync);

        lowered.Method.Should().Be("TwoAsync");
        lowered.Code.Should().Contain("TwoAsync_StateMachine : IAsyncStateMachine")
            .And.Contain("public int state;\n    public AsyncTaskMethodBuilder<int> builder;")
            .And.Contain("savedAwaiter1 = awaiter")
            .And.Contain("builder.AwaitUnsafeOnCompleted(ref awaiter")
            .And.Contain("builder.SetResult(result);")
            .And.NotContain("<>").And.NotContain("SetStateMachine").And.NotContain("using ").And.NotContain("\r");
    }

    [Fact]
    public void An_assembly_that_was_loaded_from_memory_gives_the_same()
    {
        var path = typeof(Machines).Assembly.Location;
        var context = new AssemblyLoadContext("from memory", isCollectible: false);
        var assembly = context.LoadFromStream(new MemoryStream(File.ReadAllBytes(path)));
        var method = assembly.GetType(typeof(Machines).FullName!)!
            .GetMethod(nameof(Machines.LoopAsync))!.CreateDelegate<Func<int, Task>>();

        var lowered = AsyncCourse.Inside.Lowered(method);

        assembly.Location.Should().BeEmpty();
        lowered.Code.Should().Be(AsyncCourse.Inside.Lowered(Machines.LoopAsync).Code);
        AsyncCourse.Inside.Flow(method).Edges.Should().Equal(AsyncCourse.Inside.Flow(Machines.LoopAsync).Edges);
    }

    [Fact]
    public void The_image_in_memory_is_the_file_byte_for_byte()
    {
        var bytes = File.ReadAllBytes(typeof(Machines).Assembly.Location);
        var assembly = Assembly.Load(bytes);

        var image = AssemblyImage.Of(assembly)!;

        image.IsMapped.Should().BeFalse();
        image.Bytes.AsSpan().SequenceEqual(bytes.AsSpan(0, image.Bytes.Length)).Should().BeTrue();
    }

    [Fact]
    public void Iterators_are_lowered_too()
    {
        AsyncCourse.Inside.Lowered(Machines.CountAsync).Code
            .Should().Contain("CountAsync_StateMachine").And.Contain("MoveNext()");
    }

    [Fact]
    public void Long_code_is_cut_where_it_is_shown()
    {
        var lowered = new LoweredMethod("LongAsync", string.Join('\n', Enumerable.Repeat("// a line", 200)));

        var text = Microsoft.DotNet.Interactive.Formatting.Formatter.ToDisplayString(lowered, "text/plain");

        text.Split('\n').Should().HaveCount(121);
        text.Should().EndWith("and 80 more lines: Inside.Lowered(LongAsync).Code has them.");
    }
}
