using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncCourse.Engine.Framework;

/// <summary>
/// What the framework's types are for, from the XML files of the .NET SDK's reference packs. They are searched when somebody asks
/// and nothing of them is kept but the answers: 60 MB of text are not worth holding for a hover now and then.
/// </summary>
/// <param name="packs">The folders that the files are in; empty if no SDK is installed.</param>
internal sealed class FrameworkDocumentation(IReadOnlyList<string> packs) : DocumentationProvider
{
    // Implementation assemblies divide types otherwise than the reference assemblies that the files are named after.
    private const string LargestFile = "System.Runtime";

    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);

    /// <summary>That of the SDK that belongs to the framework which runs this process.</summary>
    public static FrameworkDocumentation Installed { get; } = new(ReferencePacks.Find());

    /// <summary>False if there is nothing to look into.</summary>
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
        foreach (var file in packs.SelectMany(Directory.EnumerateFiles).Where(IsXml).OrderByDescending(file => Likelihood(file, id)))
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

    // A file that is named like the beginning of the member's name is likelier the longer its name is.
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
