using System.Globalization;
using System.Text;
using AsyncCourse.Book.Highlighting;
using AsyncCourse.Book.Markup;
using AsyncCourse.Book.Outputs;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Book.Cells;

/// <summary>Writes a code cell with its outputs as HTML.</summary>
internal static class CellHtml
{
    /// <summary>The cell as HTML; empty if the cell is empty.</summary>
    /// <param name="cell">The code cell with its outputs.</param>
    /// <param name="number">The cell's number among the code cells, from 1.</param>
    /// <param name="hasFailed">Whether this is the cell that failed.</param>
    public static string Render(NotebookCell cell, int number, bool hasFailed)
    {
        if (string.IsNullOrWhiteSpace(cell.Source) && cell.Outputs.Count == 0)
        {
            return "";
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        return $"""
            <section class="cell{(hasFailed ? " failed" : "")}" id="{Id(number)}" aria-label="Cell {text}">
            <a class="number" href="#{Id(number)}" title="Link to cell {text}"><span class="hidden">Cell </span>{text}</a>
            {Language(cell)}<div class="listing"><pre><code>{CodeHtml.Render(
                cell.Source.TrimEnd(), cell.Language)}</code></pre></div>
            {Outputs(cell)}</section>

            """;
    }

    /// <summary>The ID of a cell's element, which links to the cell end with.</summary>
    /// <param name="number">The cell's number among the code cells, from 1.</param>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"cell-{number}");

    // Cells are normally C#. Another language is named, unless the cell's first line names it already.
    private static string Language(NotebookCell cell) =>
        cell.Language == "csharp" || cell.Source.TrimStart().StartsWith("#!", StringComparison.Ordinal)
            ? ""
            : $"<p class=\"label\">{Html.Encode(cell.Language)}</p>\n";

    private static string Outputs(NotebookCell cell)
    {
        var html = new StringBuilder();
        foreach (var output in Joined(cell.Outputs))
        {
            html.Append(output switch
            {
                StreamOutput stream => StreamHtml.Render(stream.Name, stream.Text),
                DisplayOutput display => BundleHtml.Render(display.Data),
                ResultOutput result => BundleHtml.Render(result.Data),
                ErrorOutput error => ErrorHtml.Render(error.Error),
                _ => "",
            }).Append('\n');
        }

        return string.IsNullOrWhiteSpace(html.ToString()) ? "" : $"<div class=\"outputs\">{html}</div>\n";
    }

    // Some tools store an output for each write. The reader sees one console, so consecutive texts are joined.
    private static List<CellOutput> Joined(IReadOnlyList<CellOutput> outputs)
    {
        var joined = new List<CellOutput>();
        foreach (var output in outputs)
        {
            if (output is StreamOutput next && joined.LastOrDefault() is StreamOutput last && last.Name == next.Name)
            {
                joined[^1] = last with { Text = last.Text + next.Text };
            }
            else
            {
                joined.Add(output);
            }
        }

        return joined;
    }
}
