using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncCourse.CPython;

/// <summary>The recorded runs: a file for each snippet, and in it one run for each scale.</summary>
/// <param name="folder">The path of their folder; null if there is no such folder.</param>
internal sealed class PythonRecordings(string? folder)
{
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions Options = new(Compact)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new OneLine<RecordedSpan>(Compact), new OneLine<RecordedMark>(Compact) },
    };

    private static string CurrentScale => Scale.IsFull ? ScaleName.Full : ScaleName.Quick;

    /// <summary>The recording of a job, or why it can't be shown.</summary>
    /// <param name="job">The job that would have been run.</param>
    public (PythonRecording? Recording, string Problem) Find(PythonJob job)
    {
        if (!ReadAll(job.Name).TryGetValue(CurrentScale, out var recording))
        {
            return (null, $"there is no recording '{job.Name}' at {CurrentScale} scale");
        }

        return recording.Hash == job.Hash
            ? (recording, "")
            : (null, $"the recording '{job.Name}' at {CurrentScale} scale is of another snippet: this one was changed since");
    }

    /// <summary>Saves a run in place of an older one at the same scale.</summary>
    /// <param name="job">The job that was run.</param>
    /// <param name="run">The run to save.</param>
    /// <exception cref="DirectoryNotFoundException">There is no folder for recordings.</exception>
    public async Task SaveAsync(PythonJob job, PythonRun run)
    {
        if (folder is null)
        {
            throw new DirectoryNotFoundException(
                $"{CourseVariable.Record} is set, but no folder data/python stands above the library. Make one.");
        }

        var all = ReadAll(job.Name);
        all[CurrentScale] = PythonRecording.Of(job, run);
        var json = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(all, Options) + "\n");
        await AtomicFile.WriteAsync(PathOf(folder, job.Name), json, CancellationToken.None).ConfigureAwait(false);
    }

    private static string PathOf(string folder, string name) => Path.Combine(folder, name + ".json");

    private SortedDictionary<string, PythonRecording> ReadAll(string name)
    {
        if (folder is null || !File.Exists(PathOf(folder, name)))
        {
            return [];
        }

        return JsonSerializer.Deserialize<SortedDictionary<string, PythonRecording>>(
            File.ReadAllText(PathOf(folder, name)), Options)!;
    }
}
