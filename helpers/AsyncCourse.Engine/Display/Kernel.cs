using System.Diagnostics.CodeAnalysis;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Formatting;
using AsyncCourse.Engine.Outputs;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;

namespace AsyncCourse.Engine;

/// <summary>
/// What every cell can call without a using: the members of .NET Interactive's static Kernel class that lessons use, under the
/// same names, so that a cell which runs here runs there.
/// </summary>
[SuppressMessage("Style", "IDE1006", Justification = "The names are .NET Interactive's.")]
public static class Kernel
{
    /// <summary>Shows a value now, in the middle of the cell; also from what a cell left running in the background.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">
    /// The formats wanted, such as <c>text/html</c>; none for those preferred for the value's type.
    /// </param>
    /// <returns>A handle that can replace what is shown.</returns>
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

    /// <summary>Marks a text as HTML, to be shown as it is instead of being escaped.</summary>
    /// <param name="content">The HTML.</param>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the page that shows the cell, where the host allows scripts.</summary>
    /// <param name="scriptContent">The script, without its tags.</param>
    public static void Javascript(string scriptContent) =>
        display(HTML($"<script type=\"text/javascript\">{scriptContent}</script>"), MimeType.Html);

    /// <summary>Adds a style sheet to the page that shows the cell.</summary>
    /// <param name="content">The CSS, without tags.</param>
    public static void CSS(string content) => display(HTML($"<style>{content}</style>"), MimeType.Html);

    /// <summary>Asks the learner for a line of text.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <param name="inputName">There for .NET Interactive's sake; not used.</param>
    /// <exception cref="InvalidOperationException">The host takes no input.</exception>
    public static Task<string?> GetInputAsync(string prompt = "", string inputName = "") => AskAsync(prompt, isPassword: false);

    /// <summary>Asks the learner for a secret, which is not shown.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <param name="inputName">There for .NET Interactive's sake; not used.</param>
    /// <returns>The secret, which prints as stars; <c>GetClearTextPassword()</c> gives it.</returns>
    /// <exception cref="InvalidOperationException">The host takes no input.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "", string inputName = "") =>
        new(await AskAsync(prompt, isPassword: true).ConfigureAwait(false));

    /// <summary>Asks the learner in the name of the cell that the calling code belongs to.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <param name="isPassword">Whether the answer is a secret.</param>
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
