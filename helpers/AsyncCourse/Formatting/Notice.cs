namespace AsyncCourse.Formatting;

/// <summary>A line or a small block with a mark in front, readable on light and dark pages.</summary>
internal static class Notice
{
    // The blue-green and vermillion of the chart roles, which colour-blind readers can tell apart.
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
