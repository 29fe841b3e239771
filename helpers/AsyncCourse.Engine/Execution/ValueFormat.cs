using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Execution;

/// <summary>The formats in which values are shared.</summary>
internal static class ValueFormat
{
    /// <summary>Plain text.</summary>
    public const string Plain = "text/plain";

    /// <summary>JSON, which is a <see cref="System.Text.Json.JsonDocument"/> in C#.</summary>
    public const string Json = "application/json";

    /// <summary>How a directive is told of one.</summary>
    public static DirectiveOption Option { get; } =
        new("--mime-type", "TYPE", $"the format to have it in, such as {Plain} or {Json}");
}
