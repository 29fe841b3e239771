using System.Globalization;
using System.Text;
using AsyncCourse.Book.Highlighting;
using AsyncCourse.Book.Markup;
using AsyncCourse.Book.Outputs;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Book.Cells;

/// <summary>A code cell with what it showed.</summary>
internal static class CellHtml
{
    /// <summary>The cell as HTML; an empty cell is nothing.</summary>
    /// <param name="cell">A code cell.</param>
    /// <param name="number">Its number among the code cells, from 1.</param>
    /// <param name="hasFailed">Whether the run ended here.</param>
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
            {Language(cell)}<div class="listing"><pre><code>{CodeHtml.Render(cell.Source.TrimEnd(), cell.Language)}</code></pre></div>
            {Outputs(cell)}</section>

            """;
    }

    /// <summary>What a link to a cell ends with.</summary>
    /// <param name="number">The cell's number among the code cells, from 1.</param>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"cell-{number}");

    // The page's cells are C#; of another one it is said where its own first line doesn't.
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

    // Some tools store one output for every write; a reader sees one console.
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
