using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Execution;

/// <summary>The formats of shared values.</summary>
internal static class ValueFormat
{
    /// <summary>Plain text.</summary>
    public const string Plain = "text/plain";

    /// <summary>JSON. In C#, the value is a <see cref="System.Text.Json.JsonDocument"/>.</summary>
    public const string Json = "application/json";

    /// <summary>The directives' option that names a format.</summary>
    public static DirectiveOption Option { get; } =
        new("--mime-type", "TYPE", $"the format to have it in, such as {Plain} or {Json}");
}
