using System.Globalization;
using AsyncCourse.Book.Cells;
using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Pages;

/// <summary>Says that a lesson failed, where and why.</summary>
internal static class FailureHtml
{
    /// <summary>A line with a link to the failed cell; empty if the lesson didn't fail.</summary>
    /// <param name="digest">The lesson.</param>
    /// <param name="page">The address of its page; empty on the page itself.</param>
    public static string Render(LessonDigest digest, string page)
    {
        if (digest.Failure is not { } failure)
        {
            return "";
        }

        var cell = digest.FailedCell is { } number
            ? string.Create(CultureInfo.InvariantCulture, $" at <a href=\"{page}#{CellHtml.Id(number)}\">cell {number}</a>")
            : "";
        return $"<p class=\"failure\"><strong>Failed{cell}.</strong> {Html.Encode(failure)}</p>";
    }
}
