using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Course.Usage;

namespace Course.Record;

/// <summary>What is of interest in a recorded run of a snippet.</summary>
/// <param name="Hash">Of what was run.</param>
/// <param name="Version">Of CPython.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Text">What it printed, to both streams.</param>
/// <param name="Events">Its spans and marks by name, in order.</param>
/// <param name="Recorded">When.</param>
internal sealed partial record Recording(
    string Hash, string Version, double Seconds, string Text, string Events, DateTimeOffset Recorded)
{
    /// <summary>Reads one.</summary>
    /// <param name="folder">Where recordings are.</param>
    /// <param name="name">The snippet's name.</param>
    /// <param name="scale">quick or full.</param>
    /// <returns>Null if there is none.</returns>
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
            throw new UsageException($"The recording {path} is damaged: {problem.Message} Restore it, or delete it and record anew.");
        }
    }

    private static Recording Of(JsonNode json) => new(
        (string)json["hash"]!, (string)json["version"]!,
        (double?)json["seconds"] ?? throw new FormatException("It doesn't say how many seconds it took."),
        $"{json["text"]}{json["errors"]}",
        string.Join('\n', Names(json["spans"], "span").Concat(Names(json["marks"], "mark"))),
        DateTimeOffset.Parse((string)json["recorded"]!, CultureInfo.InvariantCulture));

    /// <summary>What is new against an older one, in a few words.</summary>
    /// <param name="older">The older one; null for none.</param>
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
