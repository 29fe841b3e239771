namespace AsyncCourse.Engine.Execution;

/// <summary>A value on its way to a variable.</summary>
/// <param name="Object">The value.</param>
/// <param name="Variable">The variable that has it; null if none does.</param>
/// <param name="Text">The value as a text; null if it is something else.</param>
internal sealed record SharedValue(object? Object, string? Variable, string? Text)
{
    /// <summary>The format that a kept text was said to be in.</summary>
    public string Format { get; init; } = MimeType.Plain;

    /// <summary>A text that no variable has.</summary>
    public static SharedValue OfText(string text) => new(text, Variable: null, text);
}
