using System.Reflection;

namespace AsyncCourse;

/// <summary>Finds out when the notebook's session ends, whoever runs it.</summary>
internal static class SessionEnd
{
    /// <summary>Disposes something when the session ends; where no host says when that is, when the process ends.</summary>
    public static void DisposeThen(IAsyncDisposable what)
    {
        if (!TryOurEngine(what) && !TryDotNetInteractive(what))
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Wait(what);
        }
    }

    private static bool TryOurEngine(IAsyncDisposable what)
    {
        var register = Type.GetType("AsyncCourse.Engine.Execution.SessionScope, AsyncCourse.Engine", throwOnError: false)
            ?.GetMethod("RegisterForDisposal", [typeof(IAsyncDisposable)]);
        try
        {
            register?.Invoke(null, [what]);
            return register is not null;
        }
        catch (TargetInvocationException)
        {
            // The engine is loaded, but no session runs: a test, or a program of its own.
            return false;
        }
    }

    private static bool TryDotNetInteractive(IAsyncDisposable what)
    {
        var kernel = Type.GetType("Microsoft.DotNet.Interactive.Kernel, Microsoft.DotNet.Interactive", throwOnError: false);
        var root = kernel?.GetProperty("Root", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
        var register = kernel?.GetMethod("RegisterForDisposal", [typeof(IDisposable)]);
        if (root is null || register is null)
        {
            return false;
        }

        register.Invoke(root, [new Waiting(what)]);
        return true;
    }

    private static void Wait(IAsyncDisposable what) => Task.Run(async () => await what.DisposeAsync()).Wait(TimeSpan.FromSeconds(2));

    private sealed class Waiting(IAsyncDisposable what) : IDisposable
    {
        public void Dispose() => Wait(what);
    }
}
