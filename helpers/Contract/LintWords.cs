using System.Net;

namespace AsyncCourse.Contract;

/// <summary>
/// What is said of a pitfall, whether a lesson asked for it or a run found it: the analyzer's words, then plain ones.
/// </summary>
internal static class LintWords
{
    /// <summary>In two lines; the place is the caller's to name.</summary>
    /// <param name="id">The rule's id, such as <c>VSTHRD100</c>.</param>
    /// <param name="message">The analyzer's own words.</param>
    /// <param name="plain">In plain words: what happens, and what to do.</param>
    /// <param name="lesson">The lesson that explains it.</param>
    public static string Text(string id, string message, string plain, string lesson) =>
        $"{id}: {message}\n    {plain} (lesson {lesson})";

    /// <summary>As HTML, without a frame.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="id">The rule's id.</param>
    /// <param name="message">The analyzer's own words.</param>
    /// <param name="plain">In plain words: what happens, and what to do.</param>
    /// <param name="lesson">The lesson that explains it.</param>
    public static string Html(int line, string id, string message, string plain, string lesson) =>
        $"line {line}: <b>{id}</b> {WebUtility.HtmlEncode(message)}<br>{WebUtility.HtmlEncode(plain)} "
            + $"<span style=\"opacity:.75\">(lesson {WebUtility.HtmlEncode(lesson)})</span>";
}
