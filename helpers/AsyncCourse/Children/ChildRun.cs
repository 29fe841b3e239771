using System.Text.Json;
using AsyncCourse.Children;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>What a program did in a process of its own, and how that ended.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">The process's exit code.</param>
/// <param name="Text">What it printed.</param>
/// <param name="Errors">What it, or the runtime on its behalf, printed to the error stream.</param>
/// <param name="Elapsed">The time from the process's start to its end.</param>
[TypeFormatterSource(typeof(ChildFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record ChildRun(ChildEnd End, int ExitCode, string Text, string Errors, TimeSpan Elapsed)
{
    private readonly string? _json;

    /// <summary>
    /// The exception that ended it, such as <c>System.InvalidOperationException: boom</c>, or what it said to
    /// <see cref="Environment.FailFast(string)"/>; null if neither.
    /// </summary>
    public string? Problem { get; init; }

    /// <summary>The limits that it ran under.</summary>
    public ChildLimits Limits { get; init; } = new();

    internal string? ReturnedJson
    {
        get => _json;
        init => _json = value;
    }

    /// <summary>The value that the program gave with <see cref="Child.Return"/>.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <exception cref="InvalidOperationException">It gave none.</exception>
    public T Returned<T>() => _json is null
        ? throw new InvalidOperationException(
            $"The program returned nothing: it must call Child.Return(value). {ChildFormat.Ending(this)} {Errors}")
        : JsonSerializer.Deserialize<T>(_json, Child.Json)!;

    /// <inheritdoc />
    public override string ToString() => ChildFormat.Text(this);
}
