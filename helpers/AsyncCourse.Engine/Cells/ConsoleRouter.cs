using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Replaces the process's console, while any session is alive, with one that sends text to the cell that writes it. The console
/// is static, so this class is too.
/// </summary>
internal static class ConsoleRouter
{
    private static readonly Lock Lock = new();
    private static readonly List<SessionScope> Sessions = [];
    private static (TextWriter Out, TextWriter Error, TextReader In) _original;
    private static (TextWriter Out, TextWriter Error, TextReader In) _routed;
    private static volatile CellFlow? _latest;

    /// <summary>
    /// The cell that runs, or ran most recently. Output of code that belongs to no cell goes there. Null before the first cell.
    /// </summary>
    public static CellFlow? Latest => _latest;

    /// <summary>Routes the console for this session from now on.</summary>
    public static void Add(SessionScope session)
    {
        lock (Lock)
        {
            Sessions.Add(session);
            if (Sessions.Count > 1)
            {
                return;
            }

            _original = (Console.Out, Console.Error, Console.In);
            Console.SetOut(new RoutedWriter(StreamName.Stdout, _original.Out));
            Console.SetError(new RoutedWriter(StreamName.Stderr, _original.Error));
            Console.SetIn(new RoutedReader(_original.In));
            _routed = (Console.Out, Console.Error, Console.In);
        }
    }

    /// <summary>Makes a cell the latest, and takes the console back if an earlier cell replaced it.</summary>
    public static void Enter(CellFlow flow)
    {
        lock (Lock)
        {
            _latest = flow;
            if (Console.Out != _routed.Out)
            {
                Console.SetOut(_routed.Out);
            }

            if (Console.Error != _routed.Error)
            {
                Console.SetError(_routed.Error);
            }

            if (Console.In != _routed.In)
            {
                Console.SetIn(_routed.In);
            }
        }
    }

    /// <summary>Restores the console if this was the last session.</summary>
    public static void Remove(SessionScope session)
    {
        lock (Lock)
        {
            if (_latest?.Scope == session)
            {
                _latest = null;
            }

            if (!Sessions.Remove(session) || Sessions.Count > 0)
            {
                return;
            }

            Console.SetOut(_original.Out);
            Console.SetError(_original.Error);
            Console.SetIn(_original.In);
        }
    }
}
