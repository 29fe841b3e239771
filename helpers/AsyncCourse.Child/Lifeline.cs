using System.Diagnostics;

namespace AsyncCourse.Child;

/// <summary>Ends this process when the one that started it is gone, whatever the program does meanwhile.</summary>
internal static class Lifeline
{
    private const int SmallStack = 128 * 1024;

    /// <summary>
    /// Starts to watch the standard input. The parent holds its other end and writes nothing to it, so it ends when the parent
    /// does. The program can't read from it.
    /// </summary>
    public static void Watch()
    {
        var input = Console.OpenStandardInput();
        Console.SetIn(TextReader.Null);
        // A thread of its own, because the program may use up the pool.
        new Thread(() => EndWith(input), SmallStack) { IsBackground = true, Name = "lifeline" }.Start();
    }

    private static void EndWith(Stream input)
    {
        while (input.ReadByte() >= 0)
        {
        }

        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
