using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse.Progress;

/// <summary>The content of the progress file: a view over its JSON, so that what isn't understood stays as it is.</summary>
internal sealed class ProgressDocument
{
    /// <summary>The version that this course writes.</summary>
    public const int CurrentVersion = 1;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly JsonObject _json;

    private ProgressDocument(JsonObject json, JsonObject exercises)
    {
        _json = json;
        Exercises = exercises;
    }

    /// <summary>
    /// Whether a newer version of the course wrote it. It may then have another shape, and only what was understood is here.
    /// </summary>
    public bool IsNewer => _json["version"]!.GetValue<int>() > CurrentVersion;

    /// <summary>The ids of the exercises that have any progress.</summary>
    public IEnumerable<string> Ids => Exercises.Select(exercise => exercise.Key);

    private JsonObject Exercises { get; }

    /// <summary>A document without any progress.</summary>
    public static ProgressDocument Empty()
    {
        var exercises = new JsonObject();
        return new(new JsonObject { ["version"] = CurrentVersion, ["exercises"] = exercises }, exercises);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The file's text.</param>
    /// <exception cref="FormatException">The text is no progress file.</exception>
    public static ProgressDocument Parse(string text)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: Strict) is JsonObject json
                && json["version"] is JsonValue version && version.TryGetValue<int>(out var number) && number > 0)
            {
                var exercises = json["exercises"] as JsonObject;
                if (number > CurrentVersion || exercises?.All(exercise => exercise.Value is JsonObject) == true)
                {
                    return new(json, exercises ?? []);
                }
            }
        }
        catch (JsonException problem)
        {
            throw new FormatException(problem.Message, problem);
        }

        throw new FormatException("It has no version, or no exercises.");
    }

    /// <summary>The progress of an exercise.</summary>
    /// <param name="id">The exercise's id.</param>
    public ExerciseProgress this[string id]
    {
        get => Exercises[id] is JsonObject entry
            ? new(Number(entry, "attempts"), Number(entry, "hints"), Moment(entry, "passed"))
            : new();
        set
        {
            if (Exercises[id] is not JsonObject entry)
            {
                Exercises[id] = entry = [];
            }

            Set(entry, "attempts", value.Attempts == 0 ? null : value.Attempts);
            Set(entry, "hints", value.Hints == 0 ? null : value.Hints);
            Set(entry, "passed", value.Passed?.ToString("O", CultureInfo.InvariantCulture));
            if (entry.Count == 0)
            {
                Exercises.Remove(id);
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _json.ToJsonString(Indented) + "\n";

    private static void Set(JsonObject entry, string name, JsonNode? value)
    {
        entry.Remove(name);
        if (value is not null)
        {
            entry[name] = value;
        }
    }

    private static int Number(JsonObject entry, string name) =>
        entry[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;

    private static DateTimeOffset? Moment(JsonObject entry, string name) =>
        entry[name] is JsonValue value && value.TryGetValue<DateTimeOffset>(out var moment) ? moment : null;
}
