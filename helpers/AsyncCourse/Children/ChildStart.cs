using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AsyncCourse.Children;

/// <summary>How a child process is started.</summary>
internal static class ChildStart
{
    /// <summary>Throws if the limits can't be kept.</summary>
    public static void Check(ChildLimits limits)
    {
        if (limits.FileDescriptors is not null && !ChildLimits.CanLimitDescriptors)
        {
            throw new PlatformNotSupportedException(
                "File descriptors can be limited on Linux and macOS only. Ask ChildLimits.CanLimitDescriptors before.");
        }

        foreach (var (name, value, least) in new[]
        {
            (nameof(limits.FileDescriptors), limits.FileDescriptors, 32), (nameof(limits.Processors), limits.Processors, 1),
            (nameof(limits.MinThreads), limits.MinThreads, 1), (nameof(limits.MaxThreads), limits.MaxThreads, 1),
        })
        {
            if (value < least)
            {
                throw new ArgumentException($"{name} is {value}; a .NET process needs at least {least}.", nameof(limits));
            }
        }

        if (limits.MaxThreads is { } most
            && (most < limits.MinThreads || most < (limits.Processors ?? Environment.ProcessorCount)))
        {
            throw new ArgumentException(
                $"MaxThreads is {most}; the thread pool takes nothing below MinThreads, nor below the number of processors: "
                    + "set Processors too.",
                nameof(limits));
        }
    }

    /// <summary>The command and its environment.</summary>
    /// <param name="program">The path of the program's assembly.</param>
    /// <param name="result">The path of the file for the value that the program returns.</param>
    /// <param name="args">The program's arguments.</param>
    /// <param name="limits">What it may use.</param>
    /// <exception cref="InvalidOperationException">The host program was not built.</exception>
    public static ProcessStartInfo Of(string program, string result, string[] args, ChildLimits limits)
    {
        var library = Path.GetDirectoryName(typeof(ChildStart).Assembly.Location)!;
        var host = Path.Combine(library, "child", "AsyncCourse.Child.dll");
        if (!File.Exists(host))
        {
            throw new InvalidOperationException(
                $"Child programs need '{host}', which is not there. Build it with: dotnet build helpers/AsyncCourse.Child");
        }

        string[] words = [Word(limits.FileDescriptors), Word(limits.MinThreads), Word(limits.MaxThreads)];
        var start = new ProcessStartInfo(DotnetHost.Program, ["exec", host, program, library, .. words, .. args])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment[Child.ResultVariable] = result;
        // The practice API is on this machine; a proxy that the reader has set can't reach it.
        start.Environment["NO_PROXY"] = start.Environment["no_proxy"] = "127.0.0.1,localhost";
        // The runtime reads numbers in its variables as hexadecimal.
        if (limits.Processors is { } processors)
        {
            start.Environment["DOTNET_PROCESSOR_COUNT"] = processors.ToString("x", CultureInfo.InvariantCulture);
        }

        return start;
    }

    private static string Word(int? limit) => limit?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
