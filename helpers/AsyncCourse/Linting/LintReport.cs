using System.Collections;
using AsyncCourse.Linting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>What the analyzers found in code, in the order of the lines.</summary>
/// <param name="findings">The findings, in that order.</param>
[TypeFormatterSource(typeof(LintFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed class LintReport(IReadOnlyList<LintFinding> findings) : IReadOnlyList<LintFinding>
{
    /// <inheritdoc />
    public int Count => findings.Count;

    /// <summary>The ids of the rules that were broken, each once.</summary>
    public IReadOnlyList<string> Ids => [.. findings.Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public LintFinding this[int index] => findings[index];

    /// <inheritdoc />
    public IEnumerator<LintFinding> GetEnumerator() => findings.GetEnumerator();

    /// <inheritdoc />
    public override string ToString() => LintFormat.Text(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
