using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Course.Tests.Run;

/// <summary>The built command line, started as a person would.</summary>
internal sealed partial class CourseProcess : IDisposable
{
    // Generous: other builds and tests run meanwhile. A test that needs it has failed.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly Lock _lock = new();

    private CourseProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Add(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(_errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>Starts it and doesn't wait.</summary>
    public static CourseProcess Start(
        string folder, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "course.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<CourseResult> RunAsync(
        string folder, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        using var course = Start(folder, arguments, environment);
        return await course.EndAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<CourseResult> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        lock (_lock)
        {
            return new(_process.ExitCode, _output.ToString(), _errors.ToString());
        }
    }

    /// <summary>Waits until a condition holds, such as that a cell has left its mark.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            clock.Elapsed.Should().BeLessThan(Patience);
            await Task.Delay(20);
        }
    }

    public void Kill() => _process.Kill();

    /// <summary>Sends a signal to this process and to its workers, as a terminal does.</summary>
    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", Text(Id), .. Workers().Select(Text)]);
        kill.WaitForExit();
    }

    /// <summary>The workers that this process has started. When it is gone, they can't be found by it any more.</summary>
    public IReadOnlyList<int> Workers() =>
    [
        .. Process.GetProcesses()
            .Select(process => process.Id)
            .Where(id => ParentOf(id) == Id && CommandLineOf(id).Contains("worker", StringComparison.Ordinal)),
    ];

    /// <summary>Whether a process still runs as a worker.</summary>
    public static bool IsWorker(int id) => CommandLineOf(id).Contains("course.dll\0worker\0", StringComparison.Ordinal);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static string Text(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int ParentOf(int id) =>
        Parent().Match(Read($"/proc/{Text(id)}/status")) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)
            : 0;

    private static string CommandLineOf(int id) => Read($"/proc/{Text(id)}/cmdline");

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private void Add(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (_lock)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    [GeneratedRegex(@"PPid:\s+(\d+)")]
    private static partial Regex Parent();
}
