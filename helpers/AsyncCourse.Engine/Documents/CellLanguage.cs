using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Documents;

/// <summary>Finds the language of a notebook or a cell in the many places where tools write it.</summary>
internal static partial class CellLanguage
{
    /// <summary>The language that the engine runs.</summary>
    public const string CSharp = DirectiveTable.CSharp;

    /// <summary>The prefix of the names of .NET Interactive's kernels. The language follows it.</summary>
    public const string DotNetKernelPrefix = ".net-";

    private const string OldPrefix = "dotnet-interactive.";

    /// <summary>The language of those cells of a notebook that don't name one.</summary>
    /// <param name="metadata">The notebook's metadata; may be null.</param>
    public static string OfNotebook(JsonNode? metadata) =>
        Normalize(metadata.FindText("polyglot_notebook", "kernelInfo", "defaultKernelName"))
        ?? Normalize(metadata.FindText("polyglot_notebook", "kernelName"))
        ?? Normalize(metadata.FindText("dotnet_interactive", "defaultKernelName"))
        ?? Normalize(metadata.FindText("dotnet_interactive", "language"))
        ?? OfDotNetKernel(metadata.FindText("kernelspec", "name"))
        ?? Normalize(metadata.FindText("language_info", "name"))
        ?? Normalize(metadata.FindText("kernelspec", "language"))
        ?? Normalize(metadata.FindText("kernelspec", "name"))
        ?? CSharp;

    /// <summary>The language that a code cell's first line or metadata names; null if neither names one.</summary>
    /// <param name="source">The text of the cell.</param>
    /// <param name="metadata">The cell's metadata; may be null.</param>
    public static string? OfCell(string source, JsonNode? metadata) =>
        OfMagic(source)
        ?? Normalize(metadata.FindText("polyglot_notebook", "kernelName"))
        ?? Normalize(metadata.FindText("dotnet_interactive", "language"))
        ?? Normalize(metadata.FindText("vscode", "languageId"));

    private static string? OfDotNetKernel(string? name) =>
        name?.StartsWith(DotNetKernelPrefix, StringComparison.Ordinal) is true
            ? Normalize(name[DotNetKernelPrefix.Length..])
            : null;

    // A language directive may follow other directives, such as #!time, but not code.
    private static string? OfMagic(string source)
    {
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (!trimmed.IsEmpty && !trimmed.StartsWith("#!"))
            {
                return null;
            }

            var match = MagicLine().Match(trimmed.ToString());
            if (match.Success && Named(match.Groups["name"].Value) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static string? Named(string name) => DirectiveTable.Default.Find(name) switch
    {
        CSharpDirective => CSharp,
        { TakesText: true } language => language.Name,
        _ => null,
    };

    private static string? Normalize(string? name)
    {
        var plain = name?.Trim().ToLowerInvariant();
        if (plain?.StartsWith(OldPrefix, StringComparison.Ordinal) is true)
        {
            plain = plain[OldPrefix.Length..];
        }

        return plain switch
        {
            // Names that Polyglot Notebooks uses for all of its languages together.
            null or "" or "polyglot-notebook" or "dotnet-interactive" or ".net" => null,
            _ => Named(plain) ?? plain,
        };
    }

    [GeneratedRegex(@"^#!(?<name>[\w#]+)(\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex MagicLine();
}
