using System.Globalization;
using AsyncCourse.CPython;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>A run of a Python snippet: just now, or recorded; or why neither can be shown.</summary>
[TypeFormatterSource(typeof(PythonFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed class PythonRun
{
    private readonly Timeline? _timeline;

    /// <summary>What it printed.</summary>
    public string Text { get; init; } = "";

    /// <summary>What it printed to the error stream, such as a traceback.</summary>
    public string Errors { get; init; } = "";

    /// <summary>Why there is no run, or why it did not run to its end; null if all is well.</summary>
    public string? Problem { get; init; }

    /// <summary>Its spans and marks.</summary>
    /// <exception cref="InvalidOperationException">There is no run: <see cref="Problem"/> says why.</exception>
    public Timeline Timeline
    {
        get => _timeline ?? throw new InvalidOperationException(Problem);
        init => _timeline = value;
    }

    /// <summary>The version of CPython that ran it, such as <c>3.11.7</c>; empty if there is no run.</summary>
    public string Version { get; init; } = "";

    /// <summary>
    /// How this Python was installed, such as <c>a virtual environment</c>; empty for the ordinary way, and for a recorded run.
    /// </summary>
    public string Kind { get; init; } = "";

    /// <summary>The modules it needed, with their versions.</summary>
    public IReadOnlyDictionary<string, string> Modules { get; init; } = new Dictionary<string, string>();

    /// <summary>When it ran.</summary>
    public DateTimeOffset When { get; init; }

    /// <summary>Whether it ran just now, on this machine.</summary>
    public bool IsLive { get; init; }

    /// <summary>How many processors it ran on; 0 if there is no run.</summary>
    public int Processors { get; init; }

    /// <summary>How long the snippet itself took, without Python's start.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Why it did not run just now; null if it did.</summary>
    public string? WhyNotLive { get; init; }

    /// <summary>Which Python ran it, and when; empty if there is no run.</summary>
    public string Provenance => Version.Length == 0 ? "" : IsLive
        ? $"{Python}, run just now"
        : $"recorded on {When.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} with {Python} on {Processors} "
            + (Processors == 1 ? "processor" : "processors") + (WhyNotLive is null ? "" : $" ({WhyNotLive})");

    private string Python => $"CPython {Version}" + (Kind.Length == 0 ? "" : $" from {Kind}") + (Modules.Count == 0 ? "" : " and "
        + string.Join(", ", Modules.Select(module => $"{module.Key} {module.Value}".TrimEnd())));

    /// <inheritdoc />
    public override string ToString() => PythonFormat.Text(this);
}
