using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse.CPython;

/// <summary>A snippet of Python with what it needs to run.</summary>
/// <param name="Name">The key of its recording.</param>
/// <param name="Snippet">The code, with line feeds only.</param>
/// <param name="Requires">Modules outside the standard library.</param>
/// <param name="Variables">Global variables that the snippet finds set; the same wherever it runs.</param>
/// <param name="Api">The practice API's address, which differs from run to run; null for none.</param>
/// <param name="TimeLimit">How long it may take.</param>
internal sealed record PythonJob(
    string Name, string Snippet, IReadOnlyList<string> Requires, JsonObject Variables, string? Api, TimeSpan TimeLimit)
{
    /// <summary>Changes when what is run changes, so that a recording of something else is never shown.</summary>
    public string Hash { get; } = "sha256:" + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Snippet + "\n" + Variables.ToJsonString())))[..16];

    /// <summary>What a chart writes above its timeline.</summary>
    /// <param name="version">Of CPython.</param>
    public string Title(string version) =>
        (Snippet.Contains("import asyncio", StringComparison.Ordinal) ? "asyncio · " : "") + $"CPython {version}";

    /// <summary>What the prelude reads.</summary>
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
