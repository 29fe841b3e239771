using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Replaces the process's console by one that knows cells, as long as any session lives. The console is static, so this is too.
/// </summary>
internal static class ConsoleRouter
{
    private static readonly Lock s_lock = new();
    private static readonly List<SessionScope> s_sessions = [];
    private static (TextWriter Out, TextWriter Error, TextReader In) s_original;
    private static (TextWriter Out, TextWriter Error, TextReader In) s_routed;
    private static volatile CellFlow? s_latest;

    /// <summary>
    /// The cell that runs, or ran last: what code without a cell of its own writes goes there. Null before the first.
    /// </summary>
    public static CellFlow? Latest => s_latest;

    /// <summary>Routes the console from now on.</summary>
    /// <param name="session">The session that asks for it.</param>
    public static void Add(SessionScope session)
    {
        lock (s_lock)
        {
            s_sessions.Add(session);
            if (s_sessions.Count > 1) return;
            s_original = (Console.Out, Console.Error, Console.In);
            Console.SetOut(new RoutedWriter(StreamName.Stdout, s_original.Out));
            Console.SetError(new RoutedWriter(StreamName.Stderr, s_original.Error));
            Console.SetIn(new RoutedReader(s_original.In));
            s_routed = (Console.Out, Console.Error, Console.In);
        }
    }

    /// <summary>Makes a cell the latest, and takes the console back from an earlier cell that replaced it.</summary>
    /// <param name="flow">The cell.</param>
    public static void Enter(CellFlow flow)
    {
        lock (s_lock)
        {
            s_latest = flow;
            if (Console.Out != s_routed.Out) Console.SetOut(s_routed.Out);
            if (Console.Error != s_routed.Error) Console.SetError(s_routed.Error);
            if (Console.In != s_routed.In) Console.SetIn(s_routed.In);
        }
    }

    /// <summary>Restores the console if this was the last session.</summary>
    /// <param name="session">The session that ends.</param>
    public static void Remove(SessionScope session)
    {
        lock (s_lock)
        {
            if (s_latest?.Scope == session) s_latest = null;
            if (!s_sessions.Remove(session) || s_sessions.Count > 0) return;
            Console.SetOut(s_original.Out);
            Console.SetError(s_original.Error);
            Console.SetIn(s_original.In);
        }
    }
}
