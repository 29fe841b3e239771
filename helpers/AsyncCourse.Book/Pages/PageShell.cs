using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Pages;

/// <summary>Writes what all pages of the book have in common: head, top line, skip link, scripts.</summary>
internal static class PageShell
{
    // A page may load only what it contains. If a script asks for more, the browser blocks it and reports that in the console.
    private const string Policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
        + "img-src data: blob: file:; media-src data: blob: file:; font-src data:";

    /// <summary>A whole page as HTML.</summary>
    /// <param name="title">The title of the browser's tab.</param>
    /// <param name="cssClass">The CSS class that distinguishes this kind of page.</param>
    /// <param name="contents">The book. Its title links to the index.</param>
    /// <param name="body">The HTML below the top line, with one main element whose ID is <c>main</c>.</param>
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
