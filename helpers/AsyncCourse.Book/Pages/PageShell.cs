using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Pages;

/// <summary>What all pages of the book have: head, top line, skip link, scripts.</summary>
internal static class PageShell
{
    // What a page may load is what it carries. A script that asks for more is stopped, and says so in the console.
    private const string Policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
        + "img-src data: blob: file:; media-src data: blob: file:; font-src data:";

    /// <summary>A whole page.</summary>
    /// <param name="title">What the browser's tab says.</param>
    /// <param name="cssClass">The kind of page.</param>
    /// <param name="contents">The book, whose title leads to the index.</param>
    /// <param name="body">Everything below the top line, with one main element whose id is <c>main</c>.</param>
    public static string Render(string title, string cssClass, BookContents contents, string body) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="data:,">
        <title>{Html.Encode(title)}</title>
        <style>
        {PageAssets.StyleSheet}</style>
        <script>
        {PageAssets.Script("theme.js")}</script>
        </head>
        <body class="{cssClass}">
        <a class="skip" href="#main">Skip to the text</a>
        <header class="top">
        <a class="book" href="{PageName.Index}">{Html.Encode(contents.Title)}</a>
        <button class="theme" type="button" hidden>Dark</button>
        </header>
        {body}
        <script>
        {PageAssets.Script("book.js")}</script>
        </body>
        </html>

        """;
}
