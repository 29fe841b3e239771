using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.DotNet.Interactive.Commands;

namespace AsyncCourse.Interactive;

/// <summary>
/// The command that .NET Interactive makes of a line with a directive of the course. It finds a command's handler by the type of
/// the command, so each directive has a type of its own.
/// </summary>
internal abstract class CourseCommand : KernelDirectiveCommand
{
    /// <summary>The values of the options, by the names that .NET Interactive gives them in JSON.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Values { get; init; } = [];

    /// <summary>The values that were given, by the names that their options have on the line.</summary>
    public IReadOnlyDictionary<string, string> Arguments => Values
        .Where(value => value.Value.ValueKind == JsonValueKind.String)
        .ToDictionary(value => $"--{value.Key}", value => value.Value.GetString()!);
}
