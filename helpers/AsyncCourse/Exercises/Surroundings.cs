using System.Globalization;

namespace AsyncCourse.Exercises;

/// <summary>Settings of the whole process that a learner's code may change. A check puts them back when it ends.</summary>
internal sealed class Surroundings : IDisposable
{
    private readonly string _folder = Environment.CurrentDirectory;
    private readonly TextWriter _out = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly CultureInfo? _culture = CultureInfo.DefaultThreadCurrentCulture;
    private readonly (int Workers, int Ports) _least;
    private readonly (int Workers, int Ports) _most;

    /// <summary>Remembers the settings as they are now.</summary>
    public Surroundings()
    {
        ThreadPool.GetMinThreads(out _least.Workers, out _least.Ports);
        ThreadPool.GetMaxThreads(out _most.Workers, out _most.Ports);
    }

    /// <summary>Puts back the settings that have changed since, and touches no others.</summary>
    public void Dispose()
    {
        ThreadPool.GetMaxThreads(out var workers, out var ports);
        if ((workers, ports) != _most)
        {
            ThreadPool.SetMaxThreads(_most.Workers, _most.Ports);
        }

        ThreadPool.GetMinThreads(out workers, out ports);
        if ((workers, ports) != _least)
        {
            ThreadPool.SetMinThreads(_least.Workers, _least.Ports);
        }

        if (Environment.CurrentDirectory != _folder && Directory.Exists(_folder))
        {
            Environment.CurrentDirectory = _folder;
        }

        if (CultureInfo.DefaultThreadCurrentCulture != _culture)
        {
            CultureInfo.DefaultThreadCurrentCulture = _culture;
        }

        if (Console.Out != _out)
        {
            Console.SetOut(_out);
        }

        if (Console.Error != _error)
        {
            Console.SetError(_error);
        }
    }
}
