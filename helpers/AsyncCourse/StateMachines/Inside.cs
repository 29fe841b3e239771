using System.Runtime.CompilerServices;
using AsyncCourse.Plugins;
using AsyncCourse.StateMachines;

namespace AsyncCourse;

/// <summary>Shows what the compiler makes of an async method.</summary>
public static class Inside
{
    private static readonly Lazy<IDecompiler> Decompiler =
        new(() => BuiltPlugins.Rendering.Create<IDecompiler>("StateMachineDecompiler"));

    /// <summary>The state machine as C#: its fields and <c>MoveNext</c>, with names that can be read.</summary>
    /// <param name="method">An async method, lambda or async iterator.</param>
    /// <exception cref="ArgumentException">The method isn't async.</exception>
    /// <exception cref="InvalidOperationException">Its assembly has no image, or the decompiler was not built.</exception>
    public static LoweredMethod Lowered(Delegate method)
    {
        var machine = StateMachine.Of(method);
        return new(machine.Method, Decompiler.Value.Lower(machine.Type));
    }

    /// <summary>The states of the method and what leads from one to another, read from its compiled code.</summary>
    /// <param name="method">An async method or lambda.</param>
    /// <exception cref="ArgumentException">The method isn't async, or is an async iterator.</exception>
    public static AsyncFlow Flow(Delegate method)
    {
        var machine = StateMachine.Of(method);
        if (!machine.Type.IsAssignableTo(typeof(IAsyncStateMachine))
            || machine.Type.GetInterfaces().Any(it => it.Name.StartsWith("IAsyncEnumer", StringComparison.Ordinal)))
        {
            throw new ArgumentException(
                $"{machine.Method} is an iterator. The chart has a place for awaits, not for yield: "
                    + "Inside.Lowered shows its state machine as code.", nameof(method));
        }

        return FlowExplorer.Explore(machine.Method, new(machine.MoveNext));
    }
}
