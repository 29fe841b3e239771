using System.Diagnostics.CodeAnalysis;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Formatting;
using AsyncCourse.Engine.Outputs;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;

namespace AsyncCourse.Engine;

/// <summary>
/// The functions that every cell can call without a using: those members of .NET Interactive's static Kernel class that lessons
/// use. They have the same names, so a cell that runs here runs there too.
/// </summary>
[SuppressMessage("Style", "IDE1006", Justification = "The names are .NET Interactive's.")]
public static class Kernel
{
    /// <summary>
    /// Shows a value now, in the middle of the cell. Also works from code that a cell left running in the background.
    /// </summary>
    /// <param name="value">The value to show; null is shown too.</param>
    /// <param name="mimeTypes">
    /// The formats, such as <c>text/html</c>. If there are none, the preferred formats of the value's type are used.
    /// </param>
    /// <returns>A handle that can replace the displayed value.</returns>
    /// <exception cref="InvalidOperationException">The calling code belongs to no cell.</exception>
    public static DisplayedValue display(object? value, params string[] mimeTypes)
    {
        var flow = RequireFlow();
        var data = ValueFormatter.Format(value, mimeTypes);
        var displayed = new DisplayedValue(flow.Transcript, value, data, mimeTypes);
        if (CellFlow.Current is not { IsMuted: true })
        {
            flow.Transcript.Show(new DisplayOutput(data, displayed.DisplayId));
        }

        return displayed;
    }

    /// <summary>Marks a text as HTML, so that it is shown as is instead of being escaped.</summary>
    /// <param name="content">The HTML to show.</param>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the page that shows the cell, where the host allows scripts.</summary>
    /// <param name="scriptContent">The script, without its tags.</param>
    public static void Javascript(string scriptContent) =>
        display(HTML($"<script type=\"text/javascript\">{scriptContent}</script>"), MimeType.Html);

    /// <summary>Adds a style sheet to the page that shows the cell.</summary>
    /// <param name="content">The CSS, without tags.</param>
    public static void CSS(string content) => display(HTML($"<style>{content}</style>"), MimeType.Html);

    /// <summary>Asks the learner for a line of text.</summary>
    /// <param name="prompt">The question; may be empty.</param>
    /// <param name="inputName">Not used. It exists for compatibility with .NET Interactive.</param>
    /// <exception cref="InvalidOperationException">The host takes no input.</exception>
    public static Task<string?> GetInputAsync(string prompt = "", string inputName = "") => AskAsync(prompt, isPassword: false);

    /// <summary>Asks the learner for a secret, which is not shown.</summary>
    /// <param name="prompt">The question; may be empty.</param>
    /// <param name="inputName">Not used. It exists for compatibility with .NET Interactive.</param>
    /// <returns>The secret. It prints as stars; <c>GetClearTextPassword()</c> returns it in clear text.</returns>
    /// <exception cref="InvalidOperationException">The host takes no input.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "", string inputName = "") =>
        new(await AskAsync(prompt, isPassword: true).ConfigureAwait(false));

    /// <summary>Asks the learner on behalf of the cell that the calling code belongs to.</summary>
    /// <param name="prompt">The question; may be empty.</param>
    /// <param name="isPassword">True if the answer must not be shown.</param>
    /// <exception cref="InvalidOperationException">The host takes no input.</exception>
    internal static async Task<string?> AskAsync(string prompt, bool isPassword)
    {
        var flow = RequireFlow();
        var input = flow.Input ?? throw new InvalidOperationException(RoutedReader.NoInput);
        flow.Transcript.Flush();
        return await input.ReadLineAsync(prompt, isPassword, flow.Interruption).ConfigureAwait(false);
    }

    private static CellFlow RequireFlow() => CellFlow.CurrentOrLatest ?? throw new InvalidOperationException(
        "There is no cell to show this in: only code that a notebook's cell started can display values.");
}
