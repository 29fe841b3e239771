using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse.CPython;

/// <summary>A snippet of Python with what it needs to run.</summary>
/// <param name="Name">The key of its recording.</param>
/// <param name="Snippet">The Python code, with line feeds only.</param>
/// <param name="Requires">The modules that it needs outside the standard library.</param>
/// <param name="Variables">Global variables that are set for the snippet; the same wherever it runs.</param>
/// <param name="Api">The practice API's address, which differs from run to run; null for none.</param>
/// <param name="TimeLimit">How long it may take.</param>
internal sealed record PythonJob(
    string Name, string Snippet, IReadOnlyList<string> Requires, JsonObject Variables, string? Api, TimeSpan TimeLimit)
{
    /// <summary>Changes with the snippet and its variables, so that a recording of something else is never shown.</summary>
    public string Hash { get; } = "sha256:" + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Snippet + "\n" + Variables.ToJsonString())))[..16];

    /// <summary>What a chart writes above its timeline.</summary>
    /// <param name="version">The version of CPython.</param>
    public string Title(string version) =>
        (Snippet.Contains("import asyncio", StringComparison.Ordinal) ? "asyncio · " : "") + $"CPython {version}";

    /// <summary>The job as the JSON that prelude.py reads.</summary>
    public string ToJson()
    {
        var variables = (JsonObject)Variables.DeepClone();
        if (Api is not null)
        {
            variables["API"] = Api;
        }

        return JsonSerializer.Serialize(new { snippet = Snippet, requires = Requires, variables });
    }
}
