namespace AsyncCourse.Formatting;

/// <summary>A line or a small block with a mark in front, readable on light and dark pages.</summary>
internal static class Notice
{
    // The chart roles' blue-green and vermillion, which stay apart for colour-blind eyes.
    public static string Html(NoticeTone tone, string mark, string content)
    {
        var colour = tone switch
        {
            NoticeTone.Good => "#009e73",
            NoticeTone.Bad => "#d55e00",
            _ => "#7f7f7f",
        };
        return $"<div style=\"border-left:4px solid {colour};padding:.2em .7em;margin:.15em 0\">"
            + $"<span style=\"color:{colour};font-weight:700\" aria-hidden=\"true\">{mark}</span> {content}</div>";
    }
}
