using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncCourse.Engine.Framework;

/// <summary>
/// The documentation of the framework's types, from the XML files in the .NET SDK's reference packs. The files are searched on
/// demand and only the answers are kept: 60 MB of text would be too much to hold for an occasional tooltip.
/// </summary>
/// <param name="packs">The folders with the files; empty if no SDK is installed.</param>
internal sealed class FrameworkDocumentation(IReadOnlyList<string> packs) : DocumentationProvider
{
    // The files are named after reference assemblies. Implementation assemblies split the types differently.
    private const string LargestFile = "System.Runtime";

    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);

    /// <summary>The documentation in the SDK that matches the framework that runs this process.</summary>
    public static FrameworkDocumentation Installed { get; } = new(ReferencePacks.Find());

    /// <summary>False if there are no files to search.</summary>
    public bool IsInstalled => packs.Count > 0;

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc />
    protected override string GetDocumentationForSymbol(
        string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        _answers.GetOrAdd(documentationMemberID, id => Find(id, cancellationToken));

    private string Find(string id, CancellationToken cancellationToken)
    {
        var opening = Encoding.UTF8.GetBytes($"<member name=\"{id}\">");
        foreach (var file in packs.SelectMany(Directory.EnumerateFiles).Where(IsXml)
            .OrderByDescending(file => Likelihood(file, id)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = Read(file).AsSpan();
            var start = text.IndexOf(opening);
            if (start < 0)
            {
                continue;
            }

            var member = text[start..];
            var length = member.IndexOf("</member>"u8);
            return length < 0 ? "" : Inside(Encoding.UTF8.GetString(member[..length]) + "</member>");
        }

        return "";
    }

    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Inside(string member)
    {
        try
        {
            return string.Concat(XElement.Parse(member, LoadOptions.PreserveWhitespace).Nodes());
        }
        catch (XmlException)
        {
            return "";
        }
    }

    private static bool IsXml(string file) => file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    // If the file's name is a prefix of the member's name, the member is probably in it. The longer the name, the likelier that
    // is.
    private static int Likelihood(string file, string id)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (name == LargestFile)
        {
            return 1;
        }

        return id.AsSpan(2).StartsWith(name + ".", StringComparison.Ordinal) ? name.Length : 0;
    }
}
