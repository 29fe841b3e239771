namespace AsyncCourse.Engine.Execution;

/// <summary>A value that is about to be assigned to a variable.</summary>
/// <param name="Object">The value itself; may be null.</param>
/// <param name="Variable">The name of the variable that already holds it; null if there is none.</param>
/// <param name="Text">The value if it is a text; null if it is something else.</param>
internal sealed record SharedValue(object? Object, string? Variable, string? Text)
{
    /// <summary>The MIME type that was given for a stored text.</summary>
    public string Format { get; init; } = MimeType.Plain;

    /// <summary>A text that no variable holds.</summary>
    public static SharedValue OfText(string text) => new(text, Variable: null, text);
}
