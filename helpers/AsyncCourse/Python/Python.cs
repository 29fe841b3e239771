using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse;

/// <summary>
/// Python beside C#: runs a snippet with the reader's own CPython 3.11 or newer, or shows the run that was recorded of it.
/// The snippet may call <c>mark("name")</c> and enter <c>with span("name"):</c> to appear on a chart.
/// </summary>
public static class Python
{
    private static readonly PythonMemory Memory = new();

    /// <summary>Runs a snippet in a process of its own. A snippet that fails is shown with its traceback, and is no error here.</summary>
    /// <param name="name">The key of its recording, such as <c>01-sync-loop</c>.</param>
    /// <param name="snippet">The code.</param>
    /// <param name="requires">The modules it needs outside the standard library.</param>
    /// <param name="api">A practice API, whose address the snippet finds as <c>API</c>; null for none.</param>
    /// <param name="variables">An object whose properties the snippet finds as global variables; null for none.</param>
    /// <param name="timeLimit">How long it may take. Default: 60 s, and 300 s at full scale.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    /// <exception cref="ArgumentException">The name has characters that a file's name shouldn't have.</exception>
    public static Task<PythonRun> RunAsync(
        string name, string snippet, string[]? requires = null, PracticeApi? api = null, object? variables = null,
        TimeSpan? timeLimit = null, CancellationToken cancellationToken = default)
    {
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            throw new ArgumentException(
                $"'{name}' can't name a recording: use letters, digits and hyphens, such as 01-sync-loop.", nameof(name));
        }

        var globals = variables is null ? [] : (JsonObject)JsonSerializer.SerializeToNode(variables)!;
        var job = new PythonJob(
            name, snippet.ReplaceLineEndings("\n"), requires ?? [], globals, api?.Url,
            timeLimit ?? Scale.Seconds(full: 300, quick: 60));
        return new PythonSide(PythonSettings.FromEnvironment(), TimeProvider.System, Memory).RunAsync(job, cancellationToken);
    }
}
