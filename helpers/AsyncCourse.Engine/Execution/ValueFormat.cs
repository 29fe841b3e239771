using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Execution;

/// <summary>
/// The format in which a value is shared. JSON is a <see cref="System.Text.Json.JsonDocument"/> in C#, every other a text.
/// </summary>
internal static class ValueFormat
{
    /// <summary>The directives' option that names a format.</summary>
    public static DirectiveOption Option { get; } =
        new("--mime-type", "TYPE", $"the format to have it in, such as {MimeType.Plain} or {MimeType.Json}");
}
