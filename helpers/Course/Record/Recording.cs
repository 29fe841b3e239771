using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Course.Usage;

namespace Course.Record;

/// <summary>The parts of a recorded run of a snippet that can be compared.</summary>
/// <param name="Hash">The hash of the snippet and its variables.</param>
/// <param name="Version">The version of CPython.</param>
/// <param name="Seconds">The duration of the run, in seconds.</param>
/// <param name="Text">What the snippet printed to stdout, then to stderr.</param>
/// <param name="Events">The names of its spans and marks, one in each line, sorted.</param>
/// <param name="Recorded">The time of the recording.</param>
internal sealed partial record Recording(
    string Hash, string Version, double Seconds, string Text, string Events, DateTimeOffset Recorded)
{
    /// <summary>Reads a recording.</summary>
    /// <param name="folder">The folder with the recordings.</param>
    /// <param name="name">The name of the snippet.</param>
    /// <param name="scale">The scale of the run: <c>quick</c> or <c>full</c>.</param>
    /// <returns>The recording; null if there is none.</returns>
    /// <exception cref="UsageException">The file is damaged.</exception>
    public static Recording? Read(string folder, string name, string scale)
    {
        var path = Path.Combine(folder, name + ".json");
        try
        {
            return File.Exists(path) && JsonNode.Parse(File.ReadAllText(path))?[scale] is { } json ? Of(json) : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException
            or FormatException)
        {
            throw new UsageException(
                $"The recording {path} is damaged: {problem.Message} Restore it, or delete it and record anew.");
        }
    }

    private static Recording Of(JsonNode json) => new(
        (string)json["hash"]!, (string)json["version"]!,
        (double?)json["seconds"] ?? throw new FormatException("It doesn't say how many seconds it took."),
        $"{json["text"]}{json["errors"]}",
        string.Join('\n', Names(json["spans"], "span").Concat(Names(json["marks"], "mark"))),
        DateTimeOffset.Parse((string)json["recorded"]!, CultureInfo.InvariantCulture));

    /// <summary>Describes in a few words how this recording differs from an older one.</summary>
    /// <param name="older">The older recording; null if there is none.</param>
    public string Against(Recording? older)
    {
        if (older is null)
        {
            return "new";
        }

        List<string> changes = [];
        if (Hash != older.Hash)
        {
            changes.Add("another snippet or other variables");
        }

        if (Version != older.Version)
        {
            changes.Add($"CPython {Version} instead of {older.Version}");
        }

        if (Number().Replace(Text, "#") != Number().Replace(older.Text, "#"))
        {
            changes.Add("other text");
        }

        if (Events != older.Events)
        {
            changes.Add("other spans or marks");
        }

        changes.Add(string.Create(CultureInfo.InvariantCulture, $"{older.Seconds:0.00} s, now {Seconds:0.00} s"));
        return string.Join("; ", changes);
    }

    private static IEnumerable<string> Names(JsonNode? list, string kind) =>
        (list as JsonArray ?? []).Select(item => $"{kind} {item!["name"]} {item["role"]}").Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
