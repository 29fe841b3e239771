using System.Globalization;

namespace AsyncCourse.Book.Pages;

/// <summary>Formats figures for the pages, the same in every locale.</summary>
internal static class PageText
{
    /// <summary>A duration with its unit: <c>0.4 s</c>, <c>12.5 s</c>, <c>3 min 5 s</c>.</summary>
    /// <param name="time">The duration to format.</param>
    public static string Of(TimeSpan time) => time < TimeSpan.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s");

    /// <summary>A count with its noun.</summary>
    /// <param name="count">The number of things.</param>
    /// <param name="one">The noun in the singular.</param>
    public static string Of(int count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {one}{(count == 1 ? "" : "s")}");

    /// <summary>A point in time as HTML that is also machine-readable.</summary>
    /// <param name="moment">The time. It is shown in its own offset.</param>
    public static string Html(DateTimeOffset moment)
    {
        var zone = moment.Offset == TimeSpan.Zero ? "UTC" : moment.ToString("zzz", CultureInfo.InvariantCulture);
        var shown = moment.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        return $"<time datetime=\"{moment.ToString("O", CultureInfo.InvariantCulture)}\">{shown} {zone}</time>";
    }

    /// <summary>How many of a lesson's claims held; empty if it has none.</summary>
    /// <param name="digest">The summary of the lesson.</param>
    public static string Claims(LessonDigest digest) =>
        digest.Claims.Count == 0 ? "" : Held(digest.Claims, Of(digest.Claims.Count, "claim"));

    /// <summary>How many claims held, and how many can't be read: <c>3 of 5 claims held, 1 can't be read</c>.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="all">All of them in words, such as <c>5 claims</c>.</param>
    public static string Held(IReadOnlyCollection<Reading<ClaimReport>> claims, string all)
    {
        var held = claims.Count(claim => claim.Report?.Held is true);
        var unread = claims.Count(claim => claim.Report is null);
        var rest = unread == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {unread} can't be read");
        return string.Create(CultureInfo.InvariantCulture, $"{held} of {all} held{rest}");
    }

    /// <summary>A list of short facts. Empty ones are left out.</summary>
    /// <param name="facts">The facts, not yet encoded.</param>
    public static string Facts(params IEnumerable<string?> facts) =>
        "<ul class=\"facts\">"
        + string.Concat(facts.Where(fact => !string.IsNullOrEmpty(fact)).Select(fact => $"<li>{Markup.Html.Encode(fact!)}</li>"))
        + "</ul>";
}
