using System.Globalization;
using AsyncCourse.Book.Cells;
using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Pages;

/// <summary>Reports that a lesson failed, where and why, or that parts of it were not run.</summary>
internal static class FailureHtml
{
    /// <summary>A line with a link to the failed cell; empty if everything was run and nothing failed.</summary>
    /// <param name="digest">The summary of the lesson.</param>
    /// <param name="page">The address of the lesson's page; empty on the page itself.</param>
    public static string Render(LessonDigest digest, string page)
    {
        if (digest.Failure is not { } failure)
        {
            return digest.Missing is { } missing
                ? $"<p class=\"failure\"><strong>Not all of it was run.</strong> {Html.Encode(missing)}</p>"
                : "";
        }

        var cell = digest.FailedCell is { } number
            ? string.Create(CultureInfo.InvariantCulture, $" at <a href=\"{page}#{CellHtml.Id(number)}\">cell {number}</a>")
            : "";
        return $"<p class=\"failure\"><strong>Failed{cell}.</strong> {Html.Encode(failure)}</p>";
    }
}
