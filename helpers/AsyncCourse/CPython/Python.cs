using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCourse.CPython;

namespace AsyncCourse;

/// <summary>
/// Python beside C#: runs a snippet with the reader's own CPython 3.11 or newer, or shows a recorded run of it.
/// The snippet may call <c>mark("name")</c> and enter <c>with span("name"):</c> to appear on a chart.
/// </summary>
public static class Python
{
    private static readonly PythonMemory Memory = new();
    private static readonly ConcurrentDictionary<string, PythonRun> Results = new();

    private static readonly JsonSerializerOptions Json = new() { Converters = { new SecondsConverter() } };

    /// <summary>
    /// Runs a snippet in a process of its own. A snippet that fails doesn't throw here: the result shows its traceback.
    /// </summary>
    /// <param name="name">The key of its recording, such as <c>01-sync-loop</c>.</param>
    /// <param name="snippet">The Python code.</param>
    /// <param name="requires">The modules that it needs outside the standard library; null for none.</param>
    /// <param name="api">A practice API, whose address the snippet finds as <c>API</c>; null for none.</param>
    /// <param name="variables">
    /// An object whose properties the snippet finds as global variables; null for none. A <see cref="TimeSpan"/> arrives as a
    /// number of seconds, as asyncio takes it.
    /// </param>
    /// <param name="timeLimit">How long it may take; null for 60 s, and 300 s at full scale.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    /// <exception cref="ArgumentException">The name has characters that a file's name shouldn't have.</exception>
    public static async Task<PythonRun> RunAsync(
        string name, string snippet, string[]? requires = null, PracticeApi? api = null, object? variables = null,
        TimeSpan? timeLimit = null, CancellationToken cancellationToken = default)
    {
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            throw new ArgumentException(
                $"'{name}' can't name a recording: use letters, digits and hyphens, such as 01-sync-loop.", nameof(name));
        }

        var job = new PythonJob(
            name, snippet.ReplaceLineEndings("\n"), requires ?? [], GlobalsOf(variables), api?.Url,
            timeLimit ?? Scale.Seconds(full: 300, quick: 60));
        var run = await new PythonSide(PythonSettings.FromEnvironment(), TimeProvider.System, Memory)
            .RunAsync(job, cancellationToken).ConfigureAwait(false);
        Results[name] = run;
        return run;
    }

    /// <summary>
    /// The last run of a snippet in this notebook, whether a cell with <c>#!python NAME</c> or a call of
    /// <see cref="RunAsync"/> ran it.
    /// </summary>
    /// <param name="name">The snippet's name.</param>
    /// <exception cref="InvalidOperationException">The snippet did not run yet.</exception>
    public static PythonRun Result(string name) => Results.TryGetValue(name, out var run)
        ? run
        : throw new InvalidOperationException(
            $"No snippet '{name}' has run yet. Run the cell that begins with #!python {name}, then this one."
            + (Results.IsEmpty ? "" : $" Those that ran: {string.Join(", ", Results.Keys.Order(StringComparer.Ordinal))}."));

    /// <summary>An object's properties as a snippet's global variables.</summary>
    /// <param name="variables">The object; null for no variables.</param>
    internal static JsonObject GlobalsOf(object? variables) =>
        variables is null ? [] : (JsonObject)JsonSerializer.SerializeToNode(variables, Json)!;
}
